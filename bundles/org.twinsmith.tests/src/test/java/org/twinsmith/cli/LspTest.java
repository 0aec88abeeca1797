package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server as an editor meets it: over a pair of streams, in the words of the protocol. */
class LspTest {
    private static final String PARTS = """
            namespace test
            import twin.si.*
            /** Holds water. */
            asset Tank {
                /** How high the water stands. */
                state level : Length = 1 [m]
                equations
                    der(level) = -level / 10 [s]
            }
            """;
    private static final String PLANT = """
            namespace test
            import twin.si.*
            system Plant {
                asset tank : Tank
            }
            scenario Day of Plant for 1 [h] { record tank.level every 1 [min] }
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

    private List<Diagnostic> found(Map<String, List<Diagnostic>> all, Path file) {
        return all.getOrDefault(file.toUri().toString(), List.of());
    }

    @Test
    void whatIsTypedIsCheckedWithFilesThatAreNotOpen() {
        editor.open(plant, PLANT);
        editor.type(plant, PLANT.replace("tank : Tank", "tank : Tnak"));

        Map<String, List<Diagnostic>> all = editor.diagnosticsAtTheEnd();

        assertThat(found(all, plant)).first().satisfies(each -> {
            assertThat(each.getCode().getLeft()).isEqualTo("TW-0101");
            assertThat(each.getRange().getStart()).isEqualTo(Editor.before(PLANT, "Tank"));
        });
    }

    @Test
    void aMistakeThatOnlyCompilingFindsIsShownInTheFileThatHasIt() {
        editor.open(parts, PARTS);
        editor.type(parts, PARTS.replace("der(level) = -level / 10 [s]", ""));

        assertThat(found(editor.diagnosticsAtTheEnd(), parts)).extracting(each -> each.getCode().getLeft()).contains("TW-0306");
    }

    @Test
    void aMistakeThatIsMendedDisappears() {
        editor.open(plant, PLANT.replace("Tank", "Tnak"));
        editor.type(plant, PLANT);

        assertThat(found(editor.diagnosticsAtTheEnd(), plant)).isEmpty();
    }

    @Test
    void membersAreProposedBehindTheDotAndReplaceWhatIsTyped() {
        String text = PLANT.replace("tank.level", "tank.le");
        editor.open(plant, text);
        Position place = Editor.before(text, "le every");
        place.setCharacter(place.getCharacter() + 2);

        List<CompletionItem> items = Editor.wait(editor.server().getTextDocumentService()
                .completion(new CompletionParams(Editor.document(plant), place))).getLeft();

        assertThat(items).extracting(CompletionItem::getLabel).containsExactly("level");
        assertThat(items.getFirst().getTextEdit().getLeft().getRange().getStart()).isEqualTo(Editor.before(text, "le every"));
        editor.quit();
    }

    @Test
    void aNameShowsItsSignatureAndItsDocumentation() {
        String text = Editor.wait(editor.server().getTextDocumentService()
                .hover(new HoverParams(Editor.document(plant), Editor.before(PLANT, "level every")))).getContents().getRight().getValue();

        assertThat(text).contains("state level : Length [m] = 1 [m]", "How high the water stands.");
        editor.quit();
    }

    @Test
    void theOutlineNestsMembersInTheirTypes() {
        var symbols = Editor.wait(editor.server().getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(Editor.document(parts))));

        assertThat(symbols).singleElement().satisfies(each -> {
            assertThat(each.getRight().getName()).isEqualTo("Tank");
            assertThat(each.getRight().getChildren()).extracting(member -> member.getName()).containsExactly("level");
        });
        editor.quit();
    }

    @Test
    void aDeclarationIsFoundInAnotherFileAndSoAreItsUses() {
        var service = editor.server().getTextDocumentService();
        List<? extends Location> declared = Editor.wait(service.definition(
                new DefinitionParams(Editor.document(plant), Editor.before(PLANT, "level every")))).getLeft();
        List<? extends Location> used = Editor.wait(service.references(
                new ReferenceParams(Editor.document(parts), Editor.before(PARTS, "level :"), new ReferenceContext(true))));

        assertThat(declared).singleElement().satisfies(each -> {
            assertThat(each.getUri()).isEqualTo(parts.toUri().toString());
            assertThat(each.getRange().getStart()).isEqualTo(Editor.before(PARTS, "level :"));
        });
        assertThat(used).extracting(each -> each.getRange().getStart()).containsExactly(Editor.before(PARTS, "level :"),
                Editor.before(PARTS, "level)"), Editor.before(PARTS, "level /"), Editor.before(PLANT, "level every"));
        editor.quit();
    }

    @Test
    void whatTheLibraryDeclaresHasNoFileToGoTo() {
        assertThat(Editor.wait(editor.server().getTextDocumentService().definition(
                new DefinitionParams(Editor.document(parts), Editor.before(PARTS, "Length")))).getLeft()).isEmpty();
        editor.quit();
    }

    @Test
    void renamingChangesAllFilesAndIsRefusedWhereItWouldBreakThem() {
        var service = editor.server().getTextDocumentService();
        Position place = Editor.before(PARTS, "Tank {");
        Map<String, List<TextEdit>> edits = Editor.wait(service.rename(
                new RenameParams(Editor.document(parts), place, "Vessel"))).getChanges();

        assertThat(edits).containsOnlyKeys(parts.toUri().toString(), plant.toUri().toString());
        assertThat(edits.get(plant.toUri().toString())).singleElement()
                .satisfies(edit -> assertThat(edit.getRange().getStart()).isEqualTo(Editor.before(PLANT, "Tank")));
        assertThatThrownBy(() -> Editor.wait(service.rename(new RenameParams(Editor.document(parts), place, "Plant"))))
                .hasMessageContaining("TW-0102");
        assertThatThrownBy(() -> Editor.wait(service.rename(new RenameParams(Editor.document(parts), place, "no name"))))
                .hasMessageContaining("TW-0811");
        editor.quit();
    }

    @Test
    void formattingWritesTheBlanksThatDifferAndNothingElse() {
        editor.open(plant, PLANT.replace("    asset", "  asset"));

        List<? extends TextEdit> edits = Editor.wait(editor.server().getTextDocumentService().formatting(
                new DocumentFormattingParams(Editor.document(plant), new FormattingOptions(4, true))));

        assertThat(edits).singleElement().satisfies(edit -> {
            assertThat(edit.getNewText()).isEqualTo("\n    ");
            assertThat(edit.getRange().getEnd()).isEqualTo(new Position(3, 2));
        });
        editor.quit();
    }

    @Test
    void anEditorThatSaysGoodByeEndsTheServerInOrder() {
        assertThat(editor.abilities().getServerInfo().getName()).isEqualTo("Twinsmith");
        assertThat(editor.quit()).isTrue();
    }
}
