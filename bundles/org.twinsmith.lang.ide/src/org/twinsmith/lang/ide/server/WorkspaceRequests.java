package org.twinsmith.lang.ide.server;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What happens outside of the texts that are open. */
record WorkspaceRequests(ServedModels models) implements WorkspaceService {

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        models.readAgain();
    }

    /** All declarations whose names contain the letters, whatever their case. */
    @Override
    @SuppressWarnings("deprecation") // The protocol's older kind of symbol is one of the two that the method may answer.
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return models.askAll(folder -> folder.paths().stream().sorted().flatMap(path -> symbols(folder, path, params.getQuery())))
                .thenApply(Either::forRight);
    }

    private Stream<WorkspaceSymbol> symbols(ServedFolder folder, String path, String letters) {
        TextLines lines = new TextLines(folder.text(path));
        return models.services().outline(folder.workspace(), path).stream().flatMap(item -> Answers.symbols(item, "", lines))
                .filter(symbol -> symbol.getName().toLowerCase(Locale.ROOT).contains(letters.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to configure: what a model means must not depend on an editor.
    }
}
