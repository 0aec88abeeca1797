package org.twinsmith.lang.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ide.EditorServices;

/**
 * The folders that are served, and the one thread that works on them. Texts are checked when no further edit waits, so
 * that typing never queues behind checks.
 */
final class ServedModels {
    private final EditorServices services;
    private final Function<LoadedModel, List<Diagnostic>> further;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("twin models").factory());
    private final AtomicLong edits = new AtomicLong();
    private final List<ServedFolder> folders = new ArrayList<>();
    private final Map<String, List<org.eclipse.lsp4j.Diagnostic>> published = new TreeMap<>();
    private volatile CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private volatile boolean snippets;
    private LanguageClient client;

    ServedModels(EditorServices services, Function<LoadedModel, List<Diagnostic>> further) {
        this.services = services;
        this.further = further;
    }

    void connect(LanguageClient editor) {
        client = editor;
    }

    EditorServices services() {
        return services;
    }

    /** Serves a folder as one model and checks it. */
    void serve(Path root) {
        change(() -> folders.add(new ServedFolder(root, services.workspace())));
    }

    void edit(Path file, String text) {
        change(() -> folder(file).edit(file.toString(), text));
    }

    void close(Path file) {
        change(() -> folder(file).close(file.toString()));
    }

    void readAgain() {
        change(() -> folders.forEach(ServedFolder::readAgain));
    }

    /** Answers a question about a file, after all edits that came before it. */
    <T> CompletableFuture<T> ask(Path file, BiFunction<ServedFolder, String, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(folder(file), file.toString()), thread);
    }

    /** Answers a question about all folders, after all edits that came before it. */
    <T> CompletableFuture<List<T>> askAll(Function<ServedFolder, Stream<T>> question) {
        return CompletableFuture.supplyAsync(() -> folders.stream().flatMap(question).toList(), thread);
    }

    /** Whether the editor fills gaps in a text that is proposed. */
    void snippets(boolean known) {
        snippets = known;
    }

    boolean snippets() {
        return snippets;
    }

    /** Completes when all edits are checked. */
    CompletableFuture<Object> finish() {
        return last.handle((done, failure) -> null);
    }

    /** The innermost folder that holds a file; for a file outside of all, the folder it stands in is served from now on. */
    private ServedFolder folder(Path file) {
        return folders.stream().filter(folder -> file.startsWith(folder.root()))
                .max(Comparator.comparingInt(folder -> folder.root().getNameCount())).orElseGet(() -> {
                    Path parent = file.getParent();
                    ServedFolder added = new ServedFolder(Files.isDirectory(parent) ? parent : file, services.workspace());
                    folders.add(added);
                    return added;
                });
    }

    private void change(Runnable change) {
        long number = edits.incrementAndGet();
        last = CompletableFuture.runAsync(change, thread).thenRunAsync(() -> {
            if (edits.get() == number) {
                folders.forEach(this::check);
            }
        }, thread).whenComplete((done, failure) -> {
            if (failure != null) {
                client.logMessage(new MessageParams(MessageType.Error, "Twinsmith failed: " + failure));
            }
        });
    }

    private void check(ServedFolder folder) {
        LoadedModel model = folder.model();
        List<Diagnostic> found = new ArrayList<>(model.diagnostics());
        if (!model.hasErrors()) {
            found.addAll(further.apply(model));
        }
        Map<String, List<org.eclipse.lsp4j.Diagnostic>> byPath = new TreeMap<>();
        folder.paths().forEach(path -> byPath.put(path, new ArrayList<>()));
        published.keySet().stream().filter(path -> Path.of(path).startsWith(folder.root()))
                .forEach(path -> byPath.putIfAbsent(path, new ArrayList<>()));
        found.stream().distinct().filter(each -> !each.place().file().isEmpty()).forEach(each -> byPath
                .computeIfAbsent(each.place().file(), path -> new ArrayList<>())
                .add(Answers.diagnostic(each, new TextLines(folder.text(each.place().file())))));
        byPath.forEach(this::publish);
    }

    private void publish(String path, List<org.eclipse.lsp4j.Diagnostic> diagnostics) {
        if (!diagnostics.equals(published.put(path, diagnostics))) {
            client.publishDiagnostics(new PublishDiagnosticsParams(Uris.uri(path), diagnostics));
        }
    }
}
