package org.twinsmith.lang.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ide.contentassist.Completion;
import org.twinsmith.lang.ide.navigation.Navigation;
import org.twinsmith.model.twin.Named;

/** Requests about one text. */
record DocumentRequests(ServedModels models) implements TextDocumentService {

    /** A place that a request is about. */
    private record Spot(ServedFolder folder, String path, int offset) {
        TextLines lines() {
            return new TextLines(folder.text(path));
        }
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        models.edit(Uris.path(params.getTextDocument().getUri()), params.getTextDocument().getText());
    }

    /** The server asked for whole texts, so that the last change says all. */
    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        models.edit(Uris.path(params.getTextDocument().getUri()), params.getContentChanges().getLast().getText());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        models.close(Uris.path(params.getTextDocument().getUri()));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        models.readAgain();
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return at(params, spot -> {
            TextLines lines = spot.lines();
            List<Completion> found = models.services().complete(spot.folder().workspace(), spot.path(), spot.offset());
            List<CompletionItem> items = new ArrayList<>();
            found.forEach(each -> items.add(Answers.completion(each, items.size(), lines, spot.offset(), models.snippets())));
            return Either.forLeft(items);
        });
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return at(params, spot -> models.services().hover(spot.folder().workspace(), spot.path(), spot.offset())
                .map(Answers::hover).orElse(null));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
        return models.ask(Uris.path(params.getTextDocument().getUri()), (folder, path) -> {
            TextLines lines = new TextLines(folder.text(path));
            return models.services().outline(folder.workspace(), path).stream()
                    .map(each -> Either.<SymbolInformation, DocumentSymbol>forRight(Answers.symbol(each, lines))).toList();
        });
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return models.ask(Uris.path(params.getTextDocument().getUri()), (folder, path) -> {
            TextLines lines = new TextLines(folder.text(path));
            return models.services().formatting(path, folder.text(path)).stream()
                    .map(edit -> new TextEdit(lines.range(edit.offset(), edit.length()), edit.text())).toList();
        });
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
        return at(params, spot -> Either.forLeft(named(spot)
                .flatMap(each -> Navigation.declaration(spot.folder().model(), each))
                .map(place -> List.of(location(spot, place))).orElse(List.of())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return at(params, spot -> named(spot).map(each -> {
            LoadedModel model = spot.folder().model();
            List<Place> places = new ArrayList<>(Navigation.uses(model, each));
            if (params.getContext().isIncludeDeclaration()) {
                Navigation.declaration(model, each).ifPresent(places::addFirst);
            }
            return places.stream().map(place -> location(spot, place)).toList();
        }).orElse(List.of()));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return at(params, spot -> models.services().occurrences(spot.folder().workspace(), spot.path(), spot.offset()).stream()
                .map(place -> new DocumentHighlight(spot.lines().range(place))).toList());
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return at(params, spot -> new Renaming(models.services(), spot.folder())
                .edits(named(spot).orElse(null), params.getNewName()));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return models.ask(Uris.path(params.getTextDocument().getUri()), (folder, path) ->
                new Fixing(models.services(), folder).actions(path, params.getContext().getDiagnostics()));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return models.ask(Uris.path(params.getTextDocument().getUri()), (folder, path) ->
                models.services().folding(folder.workspace(), path).stream().map(TextAnswers::folding).toList());
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return models.ask(Uris.path(params.getTextDocument().getUri()), (folder, path) -> new SemanticTokens(
                TextAnswers.tokens(models.services().meanings(folder.workspace(), path), new TextLines(folder.text(path)))));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return models.ask(Uris.path(params.getTextDocument().getUri()), (folder, path) -> {
            TextLines lines = new TextLines(folder.text(path));
            return models.services().lenses(folder.workspace(), path).stream()
                    .map(each -> TextAnswers.lens(each, path, lines)).toList();
        });
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return models.ask(Uris.path(params.getTextDocument().getUri()), (folder, path) -> {
            TextLines lines = new TextLines(folder.text(path));
            return models.services().links(folder.workspace(), path, file -> Files.isRegularFile(Path.of(file))).stream()
                    .map(each -> TextAnswers.link(each, lines)).toList();
        });
    }

    @Override
    public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
        return at(params, spot -> models.services().call(spot.folder().workspace(), spot.path(), spot.offset())
                .map(TextAnswers::call).orElse(null));
    }

    private Optional<Named> named(Spot spot) {
        return models.services().named(spot.folder().workspace(), spot.path(), spot.offset());
    }

    private static Location location(Spot spot, Place place) {
        return Answers.location(place, new TextLines(spot.folder().text(place.file())));
    }

    private <T> CompletableFuture<T> at(TextDocumentPositionParams params, java.util.function.Function<Spot, T> question) {
        BiFunction<ServedFolder, String, T> asked = (folder, path) -> question.apply(
                new Spot(folder, path, new TextLines(folder.text(path)).offset(params.getPosition())));
        return models.ask(Uris.path(params.getTextDocument().getUri()), asked);
    }
}
