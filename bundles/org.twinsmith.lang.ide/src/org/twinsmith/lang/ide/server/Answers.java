package org.twinsmith.lang.ide.server;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.ide.contentassist.Completion;
import org.twinsmith.lang.ide.navigation.Outline;

/** What the services find, in the words of the protocol. */
final class Answers {
    private Answers() {
    }

    static Diagnostic diagnostic(org.twinsmith.core.diagnostic.Diagnostic found, TextLines text) {
        String remedy = found.remedy().isEmpty() ? "" : "; " + found.remedy();
        return new Diagnostic(text.range(found.place()), found.message() + remedy, severity(found.severity()), "twinsmith",
                found.code().id());
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }

    /**
     * @param rank the place in the list, which the editor is to keep
     * @param snippets whether the editor knows texts with gaps
     */
    static CompletionItem completion(Completion completion, int rank, TextLines text, int offset, boolean snippets) {
        CompletionItem item = new CompletionItem(completion.text());
        item.setDetail(completion.description());
        item.setKind(completion.text().endsWith("(") ? CompletionItemKind.Function
                : completion.description().isEmpty() ? CompletionItemKind.Keyword : CompletionItemKind.Reference);
        if (!completion.template().isEmpty()) {
            item.setKind(CompletionItemKind.Snippet);
            item.setLabel(completion.description());
        }
        item.setSortText("%04d".formatted(rank));
        item.setFilterText(completion.text());
        Range replaced = new Range(text.position(offset - completion.prefix().length()), text.position(offset));
        boolean gaps = snippets && !completion.template().isEmpty();
        item.setInsertTextFormat(gaps ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        item.setTextEdit(Either.forLeft(new TextEdit(replaced, gaps ? completion.template() : completion.text())));
        if (!completion.documentation().isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, completion.documentation()));
        }
        return item;
    }

    static Hover hover(EditorServices.Hover hover) {
        String documentation = hover.documentation().isEmpty() ? "" : "\n\n" + hover.documentation();
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, "```twin\n" + hover.signature() + "\n```" + documentation));
    }

    static DocumentSymbol symbol(Outline.Item item, TextLines text) {
        List<DocumentSymbol> members = item.members().stream().map(each -> symbol(each, text)).toList();
        DocumentSymbol symbol = new DocumentSymbol(item.name(), kind(item.kind()), text.range(item.whole()), text.range(item.place()),
                item.detail().isEmpty() ? item.kind() : item.kind() + " " + item.detail());
        symbol.setChildren(members);
        return symbol;
    }

    /** A declaration and its members as symbols of the whole workspace. @param container the name of what holds it, or empty */
    static Stream<WorkspaceSymbol> symbols(Outline.Item item, String container, TextLines text) {
        WorkspaceSymbol symbol = new WorkspaceSymbol(item.name(), kind(item.kind()), Either.forLeft(location(item.place(), text)));
        symbol.setContainerName(container.isEmpty() ? null : container);
        return Stream.concat(Stream.of(symbol), item.members().stream().flatMap(each -> symbols(each, item.name(), text)));
    }

    private static SymbolKind kind(String kind) {
        return switch (kind) {
            case "asset", "process" -> SymbolKind.Class;
            case "system" -> SymbolKind.Module;
            case "connector", "port" -> SymbolKind.Interface;
            case "enum" -> SymbolKind.Enum;
            case "value" -> SymbolKind.EnumMember;
            case "constant", "parameter" -> SymbolKind.Constant;
            case "quantity" -> SymbolKind.TypeParameter;
            case "event" -> SymbolKind.Event;
            case "property" -> SymbolKind.Property;
            case "source" -> SymbolKind.File;
            case "scenario" -> SymbolKind.Function;
            default -> SymbolKind.Variable;
        };
    }

    static Location location(Place place, TextLines text) {
        return new Location(Uris.uri(place.file()), text.range(place));
    }
}
