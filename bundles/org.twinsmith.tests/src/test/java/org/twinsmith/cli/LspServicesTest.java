package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the language server gives beside findings and navigation, in the words of the protocol. */
class LspServicesTest {
    private static final String PARTS = """
            namespace parts
            import twin.si.*
            import twin.fluid.*
            /** Holds
             * water. */
            asset Tank {
                state level : Length = 1 [m]
                equations
                    der(level) = -max(level, 0 [m]) / 10 [s]
            }
            """;
    private static final String PLANT = """
            namespace plant
            import twin.si.*
            import parts.*
            system Plant {
                asset tank : Tank
            }
            scenario Day of Plant for 1 [h] {
                record tank.level every 1 [min]
            }
            """;

    @TempDir
    Path folder;

    private Path parts;
    private Path plant;
    private Editor editor;

    @BeforeEach
    void open() throws IOException {
        parts = Files.writeString(folder.resolve("parts.twin"), PARTS);
        plant = Files.writeString(folder.resolve("plant.twin"), PLANT);
        editor = new Editor(folder);
    }

    private static String after(String text, List<TextEdit> edits) {
        TextEdit edit = edits.getFirst();
        return text.substring(0, offset(text, edit.getRange().getStart())) + edit.getNewText()
                + text.substring(offset(text, edit.getRange().getEnd()));
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }

    @Test
    void whatIsWrongComesWithWhatMendsIt() {
        String wrong = PLANT.replace("tank : Tank", "tank : Tnak");
        editor.open(plant, wrong);
        Range range = new Range(Editor.before(wrong, "Tnak"), Editor.before(wrong, "\n}\nscenario"));
        Diagnostic shown = new Diagnostic(range, "the asset or system 'Tnak' is not visible here; did you mean 'Tank'?");
        shown.setCode("TW-0101");

        CodeAction action = Editor.wait(editor.server().getTextDocumentService().codeAction(new CodeActionParams(
                Editor.document(plant), range, new CodeActionContext(List.of(shown))))).getFirst().getRight();

        assertThat(action.getTitle()).isEqualTo("Change to 'Tank'");
        assertThat(action.getIsPreferred()).isTrue();
        Map<String, List<TextEdit>> changes = action.getEdit().getChanges();
        assertThat(changes).containsOnlyKeys(plant.toUri().toString());
        assertThat(after(wrong, changes.get(plant.toUri().toString()))).isEqualTo(PLANT);
        editor.quit();
    }

    @Test
    void whatTheCommandLineDoesWithADeclarationIsOneClickAway() {
        List<? extends CodeLens> lenses = Editor.wait(editor.server().getTextDocumentService()
                .codeLens(new CodeLensParams(Editor.document(plant))));

        assertThat(lenses).extracting(each -> each.getCommand().getTitle() + " " + each.getCommand().getCommand() + " "
                + each.getCommand().getArguments().subList(1, 3)).containsExactly(
                        "Check twinsmith.check [\"--system\", \"Plant\"]", "Simulate twinsmith.simulate [\"--scenario\", \"Day\"]",
                        "Run with its plant twinsmith.run [\"--scenario\", \"Day\"]", "Check twinsmith.check [\"--scenario\", \"Day\"]");
        assertThat(lenses.get(1).getRange().getStart()).isEqualTo(Editor.before(PLANT, "Day"));
        assertThat(lenses.get(1).getCommand().getArguments().getFirst()).hasToString('"' + plant.toUri().toString() + '"');
        editor.quit();
    }

    @Test
    void whatTheCaretStandsInIsMarkedWhereverTheTextNamesIt() {
        List<? extends DocumentHighlight> marked = Editor.wait(editor.server().getTextDocumentService()
                .documentHighlight(new DocumentHighlightParams(Editor.document(parts), Editor.before(PARTS, "level, 0"))));

        assertThat(marked).extracting(each -> each.getRange().getStart()).containsExactly(Editor.before(PARTS, "level :"),
                Editor.before(PARTS, "level) ="), Editor.before(PARTS, "level, 0"));
        editor.quit();
    }

    @Test
    void bodiesCommentsAndImportsFold() {
        List<FoldingRange> ranges = Editor.wait(editor.server().getTextDocumentService()
                .foldingRange(new FoldingRangeRequestParams(Editor.document(parts))));

        assertThat(ranges).extracting(each -> each.getStartLine() + "-" + each.getEndLine() + " " + each.getKind())
                .containsExactly("1-2 imports", "3-4 comment", "5-8 region");
        editor.quit();
    }

    /** Each token as its text and its type. */
    private List<String> tokens(Path file, String text) {
        List<String> types = editor.abilities().getCapabilities().getSemanticTokensProvider().getLegend().getTokenTypes();
        List<Integer> data = Editor.wait(editor.server().getTextDocumentService()
                .semanticTokensFull(new SemanticTokensParams(Editor.document(file)))).getData();
        List<String> tokens = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int i = 0; i < data.size(); i += 5) {
            line += data.get(i);
            character = data.get(i + 1) + (data.get(i) == 0 ? character : 0);
            int start = offset(text, new Position(line, character));
            tokens.add(text.substring(start, start + data.get(i + 2)) + " " + types.get(data.get(i + 3)));
        }
        return tokens;
    }

    @Test
    void namesAreColouredByWhatTheyMean() {
        assertThat(tokens(parts, PARTS)).containsSubsequence("namespace keyword", "parts namespace", "/** Holds documentation",
                " * water. */ documentation", "asset keyword", "Tank class", "state keyword", "level state", "Length type", "1 number",
                "[ unit", "m unit", "] unit", "equations keyword", "der function", "level state", "max function", "level state");
        assertThat(tokens(plant, PLANT)).containsSubsequence("parts namespace", "system keyword", "Plant class", "tank instance",
                "Tank class", "Day scenario", "Plant class", "record keyword", "tank instance", "level state");
        editor.quit();
    }

    @Test
    void anImportLeadsToTheFileThatDeclaresIt() {
        List<DocumentLink> links = Editor.wait(editor.server().getTextDocumentService()
                .documentLink(new DocumentLinkParams(Editor.document(plant))));

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.getRange().getStart()).isEqualTo(Editor.before(PLANT, "parts.*"));
            assertThat(link.getTarget()).isEqualTo(parts.toUri().toString());
        });
        editor.quit();
    }

    @Test
    void theArgumentsOfACallAreShownWhileTheyAreWritten() {
        String unfinished = PARTS.replace("0 [m])", "");
        editor.open(parts, unfinished);
        Position inside = Editor.before(unfinished, " / 10");

        SignatureHelp help = Editor.wait(editor.server().getTextDocumentService()
                .signatureHelp(new SignatureHelpParams(Editor.document(parts), inside)));

        assertThat(help.getSignatures()).singleElement().satisfies(each -> assertThat(each.getLabel()).isEqualTo("max(a, b)"));
        assertThat(help.getActiveParameter()).isEqualTo(1);
        editor.quit();
    }

    @Test
    void declarationsOfAllFilesAreFoundByPartOfTheirNames() {
        List<? extends WorkspaceSymbol> found = Editor.wait(editor.server().getWorkspaceService()
                .symbol(new WorkspaceSymbolParams("LEV"))).getRight();

        assertThat(found).singleElement().satisfies(symbol -> {
            assertThat(symbol.getName()).isEqualTo("level");
            assertThat(symbol.getContainerName()).isEqualTo("Tank");
            assertThat(symbol.getLocation().getLeft().getUri()).isEqualTo(parts.toUri().toString());
        });
        editor.quit();
    }

    @Test
    void templatesAreOfferedWhereTheirFirstWordMayStandAndAsPlainTextToAnEditorWithoutGaps() {
        String begun = PLANT + "sc";
        editor.open(plant, begun);
        List<CompletionItem> items = Editor.wait(editor.server().getTextDocumentService().completion(new CompletionParams(
                Editor.document(plant), new Position((int) PLANT.lines().count(), 2)))).getLeft();

        assertThat(items).filteredOn(each -> each.getLabel().startsWith("scenario …")).singleElement().satisfies(each -> {
            assertThat(each.getInsertTextFormat()).isEqualTo(InsertTextFormat.PlainText);
            assertThat(each.getTextEdit().getLeft().getNewText()).startsWith("scenario Name of System for 10 [min] {").doesNotContain("$");
        });
        assertThat(items).noneMatch(each -> each.getLabel().startsWith("event …"));
        editor.quit();
    }
}
