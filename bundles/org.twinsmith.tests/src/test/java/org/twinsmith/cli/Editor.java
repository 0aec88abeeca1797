package org.twinsmith.cli;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.twinsmith.cli.model.Experiments;
import org.twinsmith.lang.ide.server.LanguageServerConnection;

/** An editor that talks to the language server over pipes, and remembers what the server says. */
final class Editor implements LanguageClient {
    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final List<String> messages = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final LanguageServer server;
    private final CompletableFuture<Boolean> ended;
    private final InitializeResult abilities;

    /** Opens a folder. */
    @SuppressWarnings("resource") // The pipes end with the threads at their ends.
    Editor(Path folder) {
        PipedInputStream toServer = new PipedInputStream(1 << 16);
        PipedInputStream toEditor = new PipedInputStream(1 << 16);
        PipedOutputStream fromEditor = connected(toServer);
        PipedOutputStream fromServer = connected(toEditor);
        ended = CompletableFuture.supplyAsync(() -> LanguageServerConnection.serve(toServer, fromServer, Experiments::findings),
                task -> Thread.ofPlatform().daemon().start(task));
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, toEditor, fromEditor);
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
        abilities = wait(server.initialize(params));
    }

    private static PipedOutputStream connected(PipedInputStream to) {
        try {
            return new PipedOutputStream(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T wait(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    static TextDocumentIdentifier document(Path file) {
        return new TextDocumentIdentifier(file.toUri().toString());
    }

    /** The position before the first place where something stands. */
    static Position before(String text, String something) {
        String head = text.substring(0, text.indexOf(something));
        return new Position((int) head.chars().filter(c -> c == '\n').count(), head.length() - head.lastIndexOf('\n') - 1);
    }

    LanguageServer server() {
        return server;
    }

    InitializeResult abilities() {
        return abilities;
    }

    void open(Path file, String text) {
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
                new TextDocumentItem(file.toUri().toString(), "twin", 1, text)));
    }

    void type(Path file, String text) {
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(file.toUri().toString(), 2), List.of(new TextDocumentContentChangeEvent(text))));
    }

    /** Says good-bye. @return whether the server saw that all went in order */
    boolean quit() {
        wait(server.shutdown());
        server.exit();
        return wait(ended);
    }

    /** What the server said about all files, once it has said all: it ends its work before it answers to shutdown. */
    Map<String, List<Diagnostic>> diagnosticsAtTheEnd() {
        quit();
        if (!messages.isEmpty()) {
            throw new AssertionError(messages.toString());
        }
        return Map.copyOf(diagnostics);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        diagnostics.put(params.getUri(), params.getDiagnostics());
    }

    @Override
    public void logMessage(MessageParams message) {
        messages.add(message.getMessage());
    }

    @Override
    public void showMessage(MessageParams message) {
        messages.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        messages.add("unexpected: " + event);
    }
}
