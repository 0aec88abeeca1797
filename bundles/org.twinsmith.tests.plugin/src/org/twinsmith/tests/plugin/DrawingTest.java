package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.swt.editor.SceneReading;
import org.twinsmith.diagram.swt.editor.TopologyEditor;
import org.twinsmith.diagram.tool.Request;

/** The drawing and the text of one file, open side by side, worked on with pointer and keys. */
class DrawingTest {
    private IFile file;
    private ITextEditor text;
    private TopologyEditor drawing;
    private DiagramCanvas canvas;

    @BeforeEach
    void openBoth() throws Exception {
        file = Workbench.example().getFile("station.twin");
        text = Workbench.open(file);
        drawing = (TopologyEditor) Workbench.page().openEditor(new FileEditorInput(file), TopologyEditor.ID, true,
                IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
        canvas = drawing.canvas();
        Workbench.waitUntil("the station is drawn", () -> drawing.view().find("tower").isPresent());
        settle();
        canvas.setFocus();
    }

    @AfterEach
    void forgetChanges() throws Exception {
        Workbench.page().closeEditor(drawing, false);
        text.doRevertToSaved();
        Workbench.page().closeEditor(text, false);
        IFile layout = file.getProject().getFile("station.layout");
        if (layout.exists()) {
            layout.delete(true, null);
        }
        Workbench.waitForCheck();
    }

    @Test
    void theStationIsDrawnWithAllItsPartsAndConnections() {
        assertThat(drawing.view().scene().root().parts()).hasSize(8);
        assertThat(drawing.view().links()).hasSize(10);
        Workbench.screenshot("drawing");
    }

    @Test
    void aDraggedComponentStandsElsewhereAndTheLayoutFileKeepsIt() throws Exception {
        Rectangle before = box("tower");
        drag(before.center(), before.center().plus(60, 120));

        assertThat(box("tower")).isEqualTo(before.moved(box("tower").x() - before.x(), box("tower").y() - before.y()));
        assertThat(box("tower").y() - before.y()).isBetween(115.0, 125.0);
        assertThat(drawing.isDirty()).isTrue();
        assertThat(document().get()).isEqualTo(Files.readString(file.getLocation().toPath()));
        drawing.doSave(new NullProgressMonitor());

        assertThat(drawing.isDirty()).isFalse();
        assertThat(Files.readString(file.getProject().getFile("station.layout").getLocation().toPath())).contains("Station node tower ");
    }

    @Test
    void movesAndEditsOfTheTextAreUndoneInTheOrderInWhichTheyWereDone() throws Exception {
        String written = document().get();
        Rectangle tower = box("tower");
        drag(tower.center(), tower.center().plus(0, 100));
        drawing.stage().ask(new Request.Rename("intake2", "spare"));
        Workbench.waitUntil("the new name is drawn", () -> drawing.view().find("spare").isPresent());
        Rectangle moved = box("tower");

        execute("org.eclipse.ui.edit.undo");
        Workbench.waitUntil("the old name is drawn", () -> drawing.view().find("intake2").isPresent());
        assertThat(document().get()).isEqualTo(written);
        assertThat(box("tower")).isEqualTo(moved);
        execute("org.eclipse.ui.edit.undo");
        assertThat(box("tower")).isEqualTo(tower);
        execute("org.eclipse.ui.edit.redo");
        assertThat(box("tower")).isEqualTo(moved);
    }

    @Test
    void aLineDraggedFromPortToPortBecomesAConnectionInTheText() {
        delete("main.outlet>tower.inlet");
        assertThat(document().get()).doesNotContain("main.outlet -> tower.inlet");

        drag(pin("main.outlet"), pin("tower.inlet"));

        Workbench.waitUntil("the connection is drawn", () -> drawing.view().link("main.outlet>tower.inlet").isPresent());
        assertThat(document().get()).contains("    connect main.outlet -> tower.inlet\n");
    }

    @Test
    void aPortAndAValueCannotBeConnectedAndTheDrawingSaysWhy() {
        String before = document().get();
        assertThat(drawing.stage().obstacle("main.outlet", "control.level")).hasValueSatisfying(why -> assertThat(why).contains("a value to an input"));
        drag(pin("main.outlet"), pin("control.level"));

        assertThat(document().get()).isEqualTo(before);
    }

    @Test
    void aTypeOfThePaletteIsPutWhereTheSheetIsClicked() {
        canvas.tool().choose(Optional.of("example.pumping.Pipe"));
        Rectangle all = drawing.view().bounds();
        Point at = new Point(Math.rint(all.x() + 20), Math.rint(all.bottom() + 30));
        click(at);

        Workbench.waitUntil("the pipe is drawn", () -> drawing.view().find("pipe1").isPresent());
        assertThat(document().get()).contains("    asset pipe1 : Pipe\n");
        assertThat(box("pipe1").x()).isBetween(at.x() - 3, at.x() + 3);
        assertThat(drawing.selection().all()).containsExactly("pipe1");
    }

    @Test
    void deletingAComponentDeletesItsConnectionsToo() {
        delete("intake1");

        assertThat(document().get()).doesNotContain("intake1");
        assertThat(drawing.view().links()).hasSize(8);
    }

    @Test
    void whatCannotBeDeletedStaysAndTheDrawingSaysWhy() {
        String before = document().get();
        drawing.stage().ask(new Request.Delete(List.of("control")));

        assertThat(document().get()).isEqualTo(before);
        assertThat(canvas.message()).contains("TW-0811");
    }

    @Test
    void whatIsTypedIsDrawnAndNothingElseMoves() throws Exception {
        Rectangle tower = box("tower");
        int at = document().get().indexOf("    asset control");
        document().replace(at, 0, "    asset spare : Pipe\n");

        Workbench.waitUntil("the spare pipe is drawn", () -> drawing.view().find("spare").isPresent());
        assertThat(box("tower")).isEqualTo(tower);
    }

    @Test
    void aTextThatDoesNotParseLeavesTheDrawingAsItWas() throws Exception {
        document().replace(document().get().indexOf("asset sump"), 5, "asse{");
        settle();

        assertThat(drawing.view().scene().root().parts()).hasSize(8);
    }

    @Test
    void whatIsSelectedInOneIsSelectedInTheOther() {
        drawing.selection().set(List.of("p2"));
        Workbench.waitUntil("the text selects the pump", () -> selectedText().equals("p2"));

        Workbench.page().activate(text);
        int at = document().get().indexOf("asset tower") + 7;
        text.selectAndReveal(at, 5);
        Workbench.textOf(text).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("the drawing selects the tower", () -> drawing.selection().all().contains("tower"));
        Workbench.page().activate(drawing);
    }

    @Test
    void aFrameSelectsWhatLiesInIt() {
        Rectangle pump = box("p1").grown(15);
        drag(new Point(pump.x(), pump.y()), new Point(pump.right(), pump.bottom()));

        assertThat(drawing.selection().components()).containsExactly("p1");
    }

    private String selectedText() {
        return ((ITextSelection) text.getSelectionProvider().getSelection()).getText();
    }

    private void delete(String element) {
        drawing.selection().set(List.of(element));
        drawing.stage().ask(new Request.Delete(List.of(element)));
        Workbench.waitUntil("the drawing has no " + element, () -> drawing.view().find(element).isEmpty() && drawing.view().link(element).isEmpty());
    }

    private Rectangle box(String path) {
        return drawing.view().component(path).bounds();
    }

    private Point pin(String path) {
        return drawing.view().pin(path).orElseThrow().bounds().center();
    }

    private IDocument document() {
        return Workbench.documentOf(text);
    }

    private void drag(Point from, Point to) {
        mouse(SWT.MouseDown, from, 0);
        mouse(SWT.MouseMove, new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2), SWT.BUTTON1);
        mouse(SWT.MouseMove, to, SWT.BUTTON1);
        mouse(SWT.MouseUp, to, SWT.BUTTON1);
        settle();
    }

    private void click(Point at) {
        mouse(SWT.MouseMove, at, 0);
        mouse(SWT.MouseDown, at, 0);
        mouse(SWT.MouseUp, at, SWT.BUTTON1);
    }

    private void mouse(int type, Point at, int state) {
        Event event = new Event();
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.stateMask = state;
        event.x = (int) Math.round((at.x() - canvas.sight().left()) * canvas.sight().zoom());
        event.y = (int) Math.round((at.y() - canvas.sight().top()) * canvas.sight().zoom());
        canvas.notifyListeners(type, event);
    }

    private static void settle() {
        Workbench.waitUntil("all is drawn", () -> Job.getJobManager().find(SceneReading.FAMILY).length == 0);
        Workbench.settle();
    }

    private static void execute(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        settle();
    }
}
