package org.twinsmith.lang.ide.server;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.twinsmith.core.Version;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ide.EditorServices;

/** The life of a connection: what the server can do, which folders it serves, and its end. */
final class TwinLanguageServer implements LanguageServer, LanguageClientAware {
    private final ServedModels models;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private boolean shutDown;

    TwinLanguageServer(Function<LoadedModel, List<Diagnostic>> further) {
        this.models = new ServedModels(EditorServices.get(), further);
    }

    /** Completes when the connection ends, with whether the editor had asked for it. */
    CompletableFuture<Boolean> ended() {
        return ended;
    }

    @Override
    public void connect(LanguageClient client) {
        models.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        models.snippets(knowsSnippets(params.getCapabilities()));
        folders(params).map(Uris::path).forEach(models::serve);
        return CompletableFuture.completedFuture(new InitializeResult(abilities(), new ServerInfo("Twinsmith", Version.TOOL)));
    }

    private static boolean knowsSnippets(ClientCapabilities editor) {
        return Optional.ofNullable(editor).map(ClientCapabilities::getTextDocument).map(TextDocumentClientCapabilities::getCompletion)
                .map(CompletionCapabilities::getCompletionItem).map(CompletionItemCapabilities::getSnippetSupport).orElse(false);
    }

    private static ServerCapabilities abilities() {
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(TextDocumentSyncKind.Full);
        can.setCompletionProvider(new CompletionOptions(false, List.of(".", "[")));
        can.setHoverProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setDocumentFormattingProvider(true);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setDocumentHighlightProvider(true);
        can.setRenameProvider(true);
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        can.setFoldingRangeProvider(true);
        can.setCodeLensProvider(new CodeLensOptions(false));
        can.setDocumentLinkProvider(new DocumentLinkOptions(false));
        can.setWorkspaceSymbolProvider(true);
        can.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
        can.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(TextAnswers.legend(), true));
        return can;
    }

    @SuppressWarnings("deprecation") // Editors that know no workspace folders send the one root.
    private static Stream<String> folders(InitializeParams params) {
        List<WorkspaceFolder> folders = params.getWorkspaceFolders();
        return folders == null || folders.isEmpty() ? Stream.ofNullable(params.getRootUri())
                : folders.stream().map(WorkspaceFolder::getUri).filter(Objects::nonNull);
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return models.finish();
    }

    @Override
    public void exit() {
        ended.complete(shutDown);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return new DocumentRequests(models);
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new WorkspaceRequests(models);
    }
}
