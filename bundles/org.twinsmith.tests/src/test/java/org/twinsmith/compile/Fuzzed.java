package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.resource.XtextResource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** A model whose texts are damaged one at a time, and everything that is asked about it then. */
final class Fuzzed {
    private static final int COMPILED_TYPES = 3;
    private final EditorServices services = EditorServices.get();
    private final ModelWorkspace workspace = services.workspace();
    private final Map<String, String> texts;
    private int answers;
    private int parsed;
    private Duration spent = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private String slowest = "none";

    Fuzzed(Map<String, String> texts) {
        this.texts = texts;
        texts.keySet().forEach(this::restore);
    }

    Map<String, String> texts() {
        return texts;
    }

    void restore(String path) {
        workspace.put(new ModelSource(path, texts.get(path), ""));
    }

    /** How many texts were tried. */
    int answers() {
        return answers;
    }

    /** How many of them parse. */
    int parsed() {
        return parsed;
    }

    /** Processor time of all. */
    Duration spent() {
        return spent;
    }

    /** Processor time of the slowest one. */
    Duration longest() {
        return longest;
    }

    /** Which one was the slowest. */
    String slowest() {
        return slowest;
    }

    /** Does all that can be done with a text. @return what went wrong */
    Optional<String> answer(String path, String text, String what, Duration most) {
        long start = processorTime();
        Optional<String> wrong = Optional.empty();
        try {
            parsed += answered(path, text, what) ? 1 : 0;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            wrong = Optional.of(what + ": " + e + Arrays.stream(e.getStackTrace()).limit(5).map(each -> "\n  at " + each).toList());
        }
        Duration taken = Duration.ofNanos(processorTime() - start);
        answers++;
        spent = spent.plus(taken);
        if (taken.compareTo(longest) > 0) {
            longest = taken;
            slowest = what;
        }
        return wrong.isPresent() || taken.compareTo(most) < 0 ? wrong : Optional.of(what + " takes " + taken);
    }

    /** Of this thread, and of those that proposals are made in; the machine may have other work. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadCpuTime() + Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(each -> each != null && each.getThreadName().startsWith("twin proposals"))
                .mapToLong(each -> Math.max(0, threads.getThreadCpuTime(each.getThreadId()))).sum();
    }

    private boolean answered(String path, String text, String what) {
        workspace.put(new ModelSource(path, text, ""));
        LoadedModel model = workspace.model(List.of());
        boolean parses = workspace.resource(path).map(XtextResource::getErrors).stream().allMatch(List::isEmpty)
                && model.diagnostics().stream().noneMatch(found -> found.code() == Code.SYNTAX && found.isError());
        if (!parses) {
            assertThat(model.diagnostics()).as(what).anyMatch(Diagnostic::isError);
        }
        for (Diagnostic found : model.diagnostics()) {
            assertThat(found.code()).as(what + ": " + found).isNotEqualTo(Code.INTERNAL);
            assertThat(found.message()).as(what).doesNotContain("Exception", "Impl@");
            services.fixes(workspace, found);
        }
        edit(path, text);
        if (!model.hasErrors()) {
            model.all(ComponentType.class).stream().limit(COMPILED_TYPES).forEach(type -> compile(model, type, what));
        }
        return parses;
    }

    private void edit(String path, String text) {
        String formatted = services.format(text);
        assertThat(services.format(formatted)).as("formatting twice").isEqualTo(formatted);
        services.outline(workspace, path);
        services.meanings(workspace, path);
        services.folding(workspace, path);
        int at = text.length() / 2;
        services.complete(workspace, path, at);
        services.hover(workspace, path, at);
        services.call(workspace, path, at);
    }

    private static void compile(LoadedModel model, ComponentType type, String what) {
        Optional<Scenario> scenario = model.all(Scenario.class).stream().filter(each -> each.getSystem() == type).findFirst();
        if (CompiledText.uncheckedCompile(model, type, scenario) instanceof CompileResult.Rejected rejected) {
            assertThat(rejected.diagnostics()).as(what).anyMatch(Diagnostic::isError);
        }
    }
}
