package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.ui.assist.TwinContentAssist;
import org.twinsmith.ui.assist.TwinHover;
import org.twinsmith.ui.project.ProblemMarkers;

class EditorTest {
    private IFile file;
    private ITextEditor editor;
    private StyledText text;

    @BeforeEach
    void openTheStation() throws Exception {
        file = Workbench.example().getFile("station.twin");
        editor = Workbench.open(file);
        text = Workbench.textOf(editor);
    }

    @AfterEach
    void forgetChanges() {
        editor.doRevertToSaved();
        Workbench.waitForCheck();
    }

    @Test
    void keywordsCommentsNumbersTextsAndUnitsHaveColoursOfTheirOwn() {
        StyleRange keyword = styleAt("system Station");
        assertThat(keyword.fontStyle).isEqualTo(SWT.BOLD);
        List<Color> colors = List.of(keyword.foreground, styleAt("/** A municipal").foreground, styleAt("3 [m]").foreground,
                styleAt("[m]").foreground, styleAt("\"opc.tcp").foreground);
        assertThat(colors).doesNotHaveDuplicates().doesNotContain(text.getForeground());
    }

    @Test
    void aMistakeBringsAMarkerWithCodeAndLineAndItsCorrectionTakesItAway() throws Exception {
        int line = replace("asset tower : TowerTank", "asset tower : TowerTnak");

        Workbench.waitUntil("the mistake is marked", () -> !Workbench.problems(file).isEmpty());
        IMarker problem = Workbench.problems(file).getFirst();
        assertThat(problem.getAttribute(ProblemMarkers.CODE)).isEqualTo("TW-0101");
        assertThat(problem.getAttribute(IMarker.LINE_NUMBER)).isEqualTo(line);
        assertThat(marked(problem)).isEqualTo("TowerTnak");
        Workbench.waitUntil("the Problems view shows it", () -> Workbench.shows("Errors (1 item)"));
        Workbench.screenshot("mistake");

        replace("TowerTnak", "TowerTank");
        Workbench.waitUntil("the mistake is gone", () -> Workbench.problems(file).isEmpty());
    }

    @Test
    void aMisspeltNameIsCorrectedByItsQuickFix() throws Exception {
        replace("asset tower : TowerTank", "asset tower : TowerTnak");
        Workbench.waitUntil("the mistake is marked", () -> !Workbench.problems(file).isEmpty());

        var fixes = IDE.getMarkerHelpRegistry().getResolutions(Workbench.problems(file).getFirst());
        assertThat(fixes).extracting(fix -> fix.getLabel()).contains("Change to 'TowerTank'");
        fixes[0].run(Workbench.problems(file).getFirst());

        assertThat(text.getText()).contains("asset tower : TowerTank {");
        Workbench.waitUntil("the mistake is gone", () -> Workbench.problems(file).isEmpty());
    }

    @Test
    void aMistakeInOneFileShowsInTheFilesThatUseIt() throws Exception {
        IFile components = file.getProject().getFile("components.twin");
        ITextEditor other = Workbench.open(components);
        try {
            int start = Workbench.documentOf(other).get().indexOf("asset TowerTank");
            Workbench.documentOf(other).replace(start, "asset TowerTank".length(), "asset WaterTower");

            Workbench.waitUntil("the user of the renamed type is marked", () -> !Workbench.problems(file).isEmpty());
        } finally {
            other.doRevertToSaved();
            Workbench.page().closeEditor(other, false);
        }
        Workbench.waitUntil("all is well again", () -> Workbench.problems(file).isEmpty());
    }

    @Test
    void contentAssistProposesTypesOfOtherFilesAndNothingTwice() throws Exception {
        replace("asset tower : TowerTank", "asset tower : Tow");
        int offset = text.getText().indexOf("tower : Tow") + "tower : Tow".length();

        ICompletionProposal[] proposals = new TwinContentAssist().computeCompletionProposals(Workbench.viewerOf(editor), offset);

        List<String> shown = Arrays.stream(proposals).map(ICompletionProposal::getDisplayString).toList();
        assertThat(shown).doesNotHaveDuplicates().anyMatch(each -> each.startsWith("TowerTank"));
        proposals[0].apply(Workbench.documentOf(editor));
        assertThat(text.getText()).contains("asset tower : TowerTank");
    }

    @Test
    void theNameUnderTheMouseIsExplained() {
        TwinHover hover = new TwinHover();
        var region = hover.getHoverRegion(Workbench.viewerOf(editor), text.getText().indexOf("TowerTank {") + 3);

        assertThat(hover.getHoverInfo(Workbench.viewerOf(editor), region)).contains("A tank on a tower");
    }

    @Test
    void togglingACommentTwiceLeavesTheTextAsItWasAndEachIsOneStepToUndo() throws Exception {
        String before = text.getText();
        int start = before.indexOf("    connect sump.outlet");
        editor.selectAndReveal(start, before.indexOf("    connect p1.discharge") - start - 1);

        execute("org.twinsmith.ui.toggleComment");
        assertThat(text.getText()).contains("    // connect sump.outlet -> intake1.inlet", "    // connect intake2.outlet -> p2.suction");
        execute("org.eclipse.ui.edit.undo");
        assertThat(text.getText()).isEqualTo(before);

        execute("org.twinsmith.ui.toggleComment");
        execute("org.twinsmith.ui.toggleComment");
        assertThat(text.getText()).isEqualTo(before);
    }

    @Test
    void theListOfProposalsOpensAtTheCaret() throws Exception {
        int offset = text.getText().indexOf("sump.outlet -> intake1") + "sump.".length();
        editor.selectAndReveal(offset, 0);
        text.setFocus();
        int before = shells();

        execute("org.eclipse.ui.edit.text.contentAssist.proposals");
        Workbench.waitUntil("the list of proposals opens", () -> shells() > before);
        Workbench.pause(1500);
        Workbench.screenshot("proposals");
        key(SWT.ESC);
    }

    private int shells() {
        return (int) Arrays.stream(text.getDisplay().getShells()).filter(shell -> shell.isVisible()).count();
    }

    private static void execute(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        Workbench.settle();
    }

    @Test
    void theOutlineNamesWhatTheFileDeclares() {
        Workbench.waitUntil("the outline shows the system and its parts", () -> Workbench.shows("Station") && Workbench.shows("control"));
        Workbench.waitUntil("the outline shows the scenario", () -> Workbench.shows("Day  of Station"));
    }

    @Test
    void anOpeningBracketIsClosedAndALineBreakInsideIndents() {
        text.setCaretOffset(text.getCharCount());
        type("\nsystem Empty {");
        assertThat(text.getText()).endsWith("system Empty {}");
        type("\n");

        assertThat(text.getText()).endsWith("system Empty {\n    \n}");
        assertThat(text.getCaretOffset()).isEqualTo(text.getCharCount() - 2);
    }

    /** Presses keys, as a user does, so that everything that listens to typing takes part. */
    private void type(String typed) {
        for (char character : typed.toCharArray()) {
            key(character == '\n' ? SWT.CR : character);
        }
    }

    private void key(char character) {
        Event key = new Event();
        key.character = character;
        key.keyCode = character;
        text.notifyListeners(SWT.KeyDown, key);
    }

    private StyleRange styleAt(String start) {
        int offset = text.getText().indexOf(start);
        assertThat(offset).as(start).isNotNegative();
        return text.getStyleRangeAtOffset(offset);
    }

    /** Replaces text in the document; gives the 1-based line. */
    private int replace(String old, String changed) throws Exception {
        int start = Workbench.documentOf(editor).get().indexOf(old);
        Workbench.documentOf(editor).replace(start, old.length(), changed);
        return Workbench.documentOf(editor).getLineOfOffset(start) + 1;
    }

    private String marked(IMarker problem) throws Exception {
        int start = problem.getAttribute(IMarker.CHAR_START, -1);
        return Workbench.documentOf(editor).get(start, problem.getAttribute(IMarker.CHAR_END, -1) - start);
    }
}
