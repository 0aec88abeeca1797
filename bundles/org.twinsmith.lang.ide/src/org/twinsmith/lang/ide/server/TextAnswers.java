package org.twinsmith.lang.ide.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.twinsmith.lang.ide.coloring.Meaning;
import org.twinsmith.lang.ide.coloring.Stretch;
import org.twinsmith.lang.ide.contentassist.CallHelp;
import org.twinsmith.lang.ide.navigation.FileLinks;
import org.twinsmith.lang.ide.navigation.Folding;
import org.twinsmith.lang.ide.navigation.Lenses;

/** What is shown with a text, in the words of the protocol. */
final class TextAnswers {
    /** In front of the word of the command line, the command that a lens asks the editor for. */
    private static final String COMMAND = "twinsmith.";
    private static final String DECLARATION = "declaration";

    private TextAnswers() {
    }

    /** The names of meanings: those of the protocol where it has one, so that every theme has a colour. */
    static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(Arrays.stream(Meaning.values()).map(TextAnswers::tokenType).toList(), List.of(DECLARATION));
    }

    private static String tokenType(Meaning meaning) {
        return switch (meaning) {
            case DOCUMENTATION -> "documentation";
            case TEXT -> "string";
            case TYPE -> "class";
            case CONNECTOR -> "interface";
            case QUANTITY -> "type";
            case ENUMERATION -> "enum";
            case ENUM_VALUE -> "enumMember";
            case COMMAND -> "method";
            default -> meaning.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Five numbers a token, relative to the token before (protocol 3.17, "Semantic Tokens"); no token spans lines. */
    static List<Integer> tokens(List<Stretch> stretches, TextLines lines) {
        List<Integer> data = new ArrayList<>();
        Position before = new Position(0, 0);
        for (Stretch stretch : stretches) {
            for (TextLines.Span span : lines.spans(stretch.offset(), stretch.length())) {
                Position start = lines.position(span.offset());
                int down = start.getLine() - before.getLine();
                data.addAll(List.of(down, start.getCharacter() - (down == 0 ? before.getCharacter() : 0), span.length(),
                        stretch.meaning().ordinal(), stretch.declares() ? 1 : 0));
                before = start;
            }
        }
        return data;
    }

    static FoldingRange folding(Folding.Part part) {
        FoldingRange range = new FoldingRange(part.first() - 1, part.last() - 1);
        switch (part.kind()) {
            case COMMENT -> range.setKind(FoldingRangeKind.Comment);
            case IMPORTS -> range.setKind(FoldingRangeKind.Imports);
            case BODY -> range.setKind(FoldingRangeKind.Region);
        }
        return range;
    }

    /** The editor gets the URI of the file, and the option and the name that tell the command line what is meant. */
    static CodeLens lens(Lenses.Lens lens, String path, TextLines lines) {
        return new CodeLens(lines.range(lens.place()), new Command(lens.title(), COMMAND + lens.command(),
                List.of(Uris.uri(path), lens.option(), lens.name())), null);
    }

    static DocumentLink link(FileLinks.Link link, TextLines lines) {
        return new DocumentLink(lines.range(link.place()), Uris.uri(link.target()));
    }

    static SignatureHelp call(CallHelp call) {
        SignatureInformation signature = new SignatureInformation(call.label(), call.meaning(),
                call.arguments().stream().map(ParameterInformation::new).toList());
        return new SignatureHelp(List.of(signature), 0, Math.min(call.argument(), call.arguments().size() - 1));
    }
}
