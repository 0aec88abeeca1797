package org.twinsmith.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;

import com.google.gson.JsonObject;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What every command does the same way: findings are gathered, printed once at the end in the format asked for, and
 * become the exit code.
 */
public abstract class Action implements Callable<Integer> {
    @Option(names = "--format", description = "How results are printed: ${COMPLETION-CANDIDATES} (default: text)",
            defaultValue = "text")
    private Format format;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help and ends")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final JsonObject facts = new JsonObject();

    /** Does the work; findings go to {@link #report}, results to {@link #fact} or {@link #say}. */
    protected abstract void perform();

    @Override
    public final Integer call() {
        try {
            perform();
        } catch (DiagnosticException stopped) {
            report(stopped.diagnostics());
        }
        print();
        return ExitCode.of(diagnostics).value();
    }

    public final void report(List<Diagnostic> found) {
        diagnostics.addAll(found);
    }

    public final void report(Diagnostic found) {
        diagnostics.add(found);
    }

    public final List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Whether an error has been reported. */
    public final boolean failed() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** Stops the command where an error has been reported; what was found is printed. */
    public final void stopOnErrors() {
        if (failed()) {
            throw new DiagnosticException(List.of(), null);
        }
    }

    /** A result for programs. */
    public final void fact(String name, Object value) {
        facts.add(name, Json.tree(value));
    }

    /** A result for persons; not printed as JSON. */
    public final void say(String line) {
        if (format == Format.text) {
            terminal().out().println(line);
        }
    }

    public final Terminal terminal() {
        return ((Terminal.Owner) spec.root().userObject()).terminal();
    }

    final CommandSpec spec() {
        return spec;
    }

    private void print() {
        switch (format) {
            case text -> diagnostics.forEach(terminal().err()::println);
            case json -> terminal().out().println(Json.text(result()));
            case sarif -> terminal().out().println(Json.text(Sarif.log(diagnostics)));
        }
        terminal().out().flush();
        terminal().err().flush();
    }

    private JsonObject result() {
        JsonObject result = Json.result(diagnostics);
        facts.entrySet().forEach(entry -> result.add(entry.getKey(), entry.getValue()));
        return result;
    }
}
