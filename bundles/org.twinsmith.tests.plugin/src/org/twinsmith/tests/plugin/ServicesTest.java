package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.ui.assist.TwinContentAssist;

/** The services of the language as the editor of the workbench shows them. */
class ServicesTest {
    private IFile file;
    private ITextEditor editor;
    private IDocument document;
    private StyledText text;

    @BeforeEach
    void openTheStation() throws Exception {
        file = Workbench.example().getFile("station.twin");
        editor = Workbench.open(file);
        document = Workbench.documentOf(editor);
        text = Workbench.textOf(editor);
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

    private StyleRange styleAt(String start) {
        return text.getStyleRangeAtOffset(text.getText().indexOf(start));
    }

    @Test
    void namesAreColouredByWhatTheyMeanAndKeepTheirColourWhileTextMoves() throws Exception {
        Workbench.waitUntil("names have colours", () -> styleAt("TowerTank {") != null && styleAt("TowerTank {").foreground != null);
        var type = styleAt("TowerTank {").foreground;
        var instance = styleAt("tower : TowerTank").foreground;

        assertThat(type).isNotEqualTo(instance).isNotEqualTo(styleAt("system Station").foreground);
        assertThat(styleAt("Station {").foreground).isEqualTo(type);
        document.replace(0, 0, "// a new line\n");
        assertThat(styleAt("TowerTank {").foreground).isEqualTo(type);
        Workbench.screenshot("colours");
    }

    @Test
    void bodiesCommentsAndImportsFoldAndStayFoldedWhileOneTypes() throws Exception {
        ProjectionAnnotationModel parts = ((ProjectionViewer) Workbench.viewerOf(editor)).getProjectionAnnotationModel();
        Workbench.waitUntil("the system can be folded", () -> part(parts, "system Station") != null);
        ProjectionAnnotation system = part(parts, "system Station");
        int lines = text.getLineCount();

        parts.collapse(system);
        Workbench.waitUntil("its body is hidden", () -> text.getLineCount() < lines - 10);
        document.replace(0, 0, "// a new line\n");
        Workbench.pause(1500);

        assertThat(part(parts, "system Station")).isSameAs(system);
        assertThat(system.isCollapsed()).isTrue();
        Workbench.screenshot("folded");
        parts.expand(system);
    }

    private ProjectionAnnotation part(ProjectionAnnotationModel parts, String firstLine) {
        for (Iterator<Annotation> all = parts.getAnnotationIterator(); all.hasNext();) {
            Annotation each = all.next();
            Position position = parts.getPosition(each);
            if (document.get().startsWith(firstLine, position.getOffset())) {
                return (ProjectionAnnotation) each;
            }
        }
        return null;
    }

    @Test
    void aQuickFixThatChangesAnotherFileIsOneStepToUndoInBoth() throws Exception {
        IFile other = file.getProject().getFile("components.twin");
        ITextEditor declaring = Workbench.open(other);
        Workbench.page().activate(editor);
        String before = document.get();
        String declared = Workbench.documentOf(declaring).get();
        document.replace(document.getLength(), 0, "\nbind Station.p1.speedLimit -> plc \"nsu=urn:station;s=P1.Limit\" [rpm]\n");
        int start = declared.indexOf("asset Pump ");
        int body = declared.indexOf("{", start) + 1;
        Workbench.documentOf(declaring).replace(body, 0, "\n    property speedLimit : Frequency = 3000 [rpm]");
        Workbench.waitUntil("the binding is refused", () -> problem("TW-0502") != null);
        String wrong = Workbench.documentOf(declaring).get();

        IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(problem("TW-0502"));
        assertThat(fixes).extracting(IMarkerResolution::getLabel).containsExactly("Make 'speedLimit' writable");
        fixes[0].run(problem("TW-0502"));
        assertThat(Workbench.documentOf(declaring).get()).contains("writable property speedLimit");
        Workbench.waitUntil("the binding is allowed", () -> problem("TW-0502") == null);

        Workbench.page().activate(declaring);
        Workbench.execute("org.eclipse.ui.edit.undo", Map.of());
        assertThat(Workbench.documentOf(declaring).get()).isEqualTo(wrong);
        assertThat(before).isNotEqualTo(document.get());
    }

    private IMarker problem(String code) {
        return Workbench.problems(file.getProject()).stream().filter(each -> each.getAttribute("code", "").equals(code)).findFirst().orElse(null);
    }

    @Test
    void aTemplateLeadsFromGapToGapAndTheSameGapIsWrittenEverywhereAtOnce() throws Exception {
        document.replace(document.getLength(), 0, "\nsys");
        int offset = document.getLength();
        editor.selectAndReveal(offset, 0);
        text.setFocus();
        ICompletionProposal template = Arrays.stream(new TwinContentAssist()
                .computeCompletionProposals(Workbench.viewerOf(editor), offset)).filter(each -> each.getDisplayString().startsWith("system …"))
                .findFirst().orElseThrow();

        template.apply(document);
        editor.selectAndReveal(template.getSelection(document).x, template.getSelection(document).y);
        assertThat(text.getSelectionText()).isEqualTo("Name");
        text.insert("Yard");
        text.traverse(SWT.TRAVERSE_TAB_NEXT);
        key('\t');
        assertThat(text.getSelectionText()).isEqualTo("first");
        text.insert("north");
        Workbench.settle();

        assertThat(document.get()).contains("system Yard {", "asset north : Type", "connect north.outlet -> second.inlet");
        Workbench.screenshot("template");
    }

    private void key(char character) {
        Event key = new Event();
        key.character = character;
        key.keyCode = character;
        text.notifyListeners(SWT.KeyDown, key);
        Workbench.settle();
    }

    @Test
    void theArgumentsOfAFunctionAreToldWhileTheyAreWritten() throws Exception {
        String call = "\nasset Try { variable a : Length  equations a = max(1 [m], ";
        document.replace(document.getLength(), 0, call);

        IContextInformation[] told = new TwinContentAssist().computeContextInformation(Workbench.viewerOf(editor), document.getLength());

        assertThat(told).singleElement().satisfies(each -> assertThat(each.getInformationDisplayString()).startsWith("max(a, b)  –  "));
    }

    @Test
    void theOutlineCanBeSearchedAndSorted() {
        Workbench.waitUntil("the outline shows the system", () -> Workbench.shows("Station"));
        List<String> order = new ArrayList<>(Workbench.outline());
        Workbench.pressInOutline("Sort by Name");
        List<String> sorted = Workbench.outline();

        assertThat(sorted).isNotEqualTo(order).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).containsExactlyInAnyOrderElementsOf(order);
        Workbench.screenshot("outline");
        Workbench.pressInOutline("Sort by Name");
        assertThat(Workbench.outline()).isEqualTo(order);
    }
}
