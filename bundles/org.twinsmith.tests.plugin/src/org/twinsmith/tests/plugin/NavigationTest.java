package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.ui.change.Renaming;
import org.twinsmith.ui.navigate.TwinHyperlinks;
import org.twinsmith.ui.project.EditedText;

/** Ways through a model, and changes that follow them through all files. */
class NavigationTest {
    private IFile file;
    private ITextEditor editor;
    private IDocument document;

    @BeforeEach
    void openTheStation() throws Exception {
        file = Workbench.example().getFile("station.twin");
        editor = Workbench.open(file);
        document = Workbench.documentOf(editor);
    }

    @AfterEach
    void forgetChanges() throws Exception {
        for (var reference : Workbench.page().getEditorReferences()) {
            if (reference.getEditor(false) instanceof ITextEditor open) {
                open.doRevertToSaved();
            }
        }
        Workbench.waitForCheck();
    }

    private int at(String text) {
        return document.get().indexOf(text);
    }

    private void caret(String before) {
        editor.selectAndReveal(at(before) + 1, 0);
        Workbench.textOf(editor).setFocus();
        Workbench.settle();
    }

    @Test
    void theDeclarationOpensInItsOwnFile() throws Exception {
        caret("TowerTank {");
        Workbench.execute("org.eclipse.ui.edit.text.open.hyperlink", Map.of());

        Workbench.waitUntil("the other file is shown", () -> Workbench.page().getActiveEditor().getTitle().endsWith("components.twin"));
        assertThat(Workbench.textOf((ITextEditor) Workbench.page().getActiveEditor()).getSelectionText()).isEqualTo("TowerTank");
        Workbench.page().closeEditor(Workbench.page().getActiveEditor(), false);
    }

    @Test
    void whatTheLibraryDeclaresOpensThereAndCannotBeChanged() throws Exception {
        ITextEditor parts = Workbench.open(file.getProject().getFile("components.twin"));
        int length = Workbench.documentOf(parts).get().indexOf(": Length") + 3;
        IHyperlink[] links = new TwinHyperlinks().detectHyperlinks(Workbench.viewerOf(parts), new Region(length, 0), false);

        links[0].open();
        Workbench.waitUntil("the library is shown", () -> Workbench.page().getActiveEditor().getTitle().equals("si.twin"));
        ITextEditor library = (ITextEditor) Workbench.page().getActiveEditor();
        assertThat(Workbench.textOf(library).getSelectionText()).isEqualTo("Length");
        assertThat(library.isEditable()).isFalse();
        Workbench.screenshot("library");
        Workbench.page().closeEditor(library, false);
    }

    @Test
    void theNameAtTheCaretIsMarkedWhereverTheTextMeansIt() {
        caret("sump.outlet -> intake1");
        IAnnotationModel marks = Workbench.viewerOf(editor).getAnnotationModel();

        Workbench.waitUntil("the uses of the sump are marked", () -> marked(marks).size() > 5);
        assertThat(marked(marks)).allMatch("sump"::equals);
        Workbench.screenshot("occurrences");
    }

    private List<String> marked(IAnnotationModel model) {
        List<String> marked = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation each = all.next();
            Position place = model.getPosition(each);
            if (each.getType().equals("org.eclipse.ui.genericeditor.text") && place != null) {
                marked.add(document.get().substring(place.getOffset(), place.getOffset() + place.getLength()));
            }
        }
        return marked;
    }

    @Test
    void theUsesOfANameInAllFilesAreListed() throws Exception {
        caret("p1 : Pump");
        Workbench.execute("org.eclipse.ui.genericeditor.findReferences", Map.of());

        Workbench.waitUntil("the uses are listed", () -> Workbench.shows("connect intake1.outlet -> p1.suction"));
        assertThat(Workbench.shows("experiments.twin")).isTrue();
        Workbench.screenshot("references");
    }

    @Test
    void renamingChangesAllFilesAsOneStepToUndoAndShowsWhatItWillDo() throws Exception {
        caret("p1 : Pump");
        String before = document.get();
        Workbench.window().getShell().getDisplay().timerExec(1500, () -> {
            Shell dialog = Workbench.find("Rename 'p1'");
            Workbench.screenshot(dialog, "rename");
            dialog.close();
        });
        Workbench.execute("org.twinsmith.ui.rename", Map.of());
        assertThat(document.get()).isEqualTo(before);

        IFile experiments = file.getProject().getFile("experiments.twin");
        String saved = experiments.readString();
        Renaming renaming = new Renaming(EditedText.of(document).orElseThrow(), at("p1 : Pump"), "p1");
        renaming.name("leadPump");
        var operation = new PerformRefactoringOperation(renaming, CheckConditionsOperation.ALL_CONDITIONS);
        operation.run(new NullProgressMonitor());
        assertThat(operation.getConditionStatus().isOK()).isTrue();
        assertThat(document.get()).contains("leadPump : Pump").doesNotContain("p1.");
        assertThat(experiments.readString()).contains("leadPump.").doesNotContain("p1.");
        Workbench.waitForCheck();
        assertThat(Workbench.problems(file.getProject())).isEmpty();

        Workbench.page().activate(editor);
        operation.getUndoChange().perform(new NullProgressMonitor());
        assertThat(document.get()).isEqualTo(before);
        assertThat(experiments.readString()).isEqualTo(saved);
    }

    @Test
    void aNameThatWouldBreakTheModelIsRefusedWithTheReason() throws Exception {
        Renaming renaming = new Renaming(EditedText.of(document).orElseThrow(), at("p1 : Pump"), "p1");
        renaming.name("p2");

        var status = renaming.checkAllConditions(new NullProgressMonitor());

        assertThat(status.hasFatalError()).isTrue();
        assertThat(status.getMessageMatchingSeverity(status.getSeverity())).contains("TW-0811");
    }

    @Test
    void formattingPutsBlanksInOrderAndIsOneStepToUndo() throws Exception {
        document.replace(at("    asset tower"), 4, "        ");
        String untidy = document.get();
        Workbench.page().activate(editor);
        Workbench.execute("org.twinsmith.ui.format", Map.of());
        assertThat(document.get()).contains("\n    asset tower");

        Workbench.execute("org.eclipse.ui.edit.undo", Map.of());
        assertThat(document.get()).isEqualTo(untidy);
    }
}
