package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.diagram.paint.LiveValue.State;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.swt.canvas.SheetImage;
import org.twinsmith.diagram.swt.editor.Export;
import org.twinsmith.diagram.swt.editor.SceneReading;
import org.twinsmith.diagram.swt.editor.TopologyEditor;
import org.twinsmith.diagram.tool.Request;

/** What an engineer does with a drawing besides drawing: looks at values, writes files, prints, arranges, works without a pointer. */
class DrawingWorkTest {
    private IProject project;
    private IFile file;
    private TopologyEditor drawing;
    private DiagramCanvas canvas;
    @TempDir
    private Path folder;

    @BeforeEach
    void openStation() throws Exception {
        project = Workbench.example();
        open(project.getFile("station.twin"), "tower");
    }

    private void open(IFile text, String part) throws Exception {
        file = text;
        drawing = (TopologyEditor) Workbench.page().openEditor(new FileEditorInput(text), TopologyEditor.ID, true,
                IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
        canvas = drawing.canvas();
        Workbench.waitUntil("it is drawn", () -> drawing.view().find(part).isPresent());
        settle();
        canvas.setFocus();
    }

    @AfterEach
    void forgetChanges() throws Exception {
        Workbench.page().closeEditor(drawing, false);
        Workbench.waitForCheck();
    }

    @Test
    void theDrawingIsWrittenAsSvgPdfAndPng() throws Exception {
        for (String name : List.of("a.svg", "a.pdf", "a.png")) {
            new Export(drawing).write(folder.resolve(name));
        }

        assertThat(Files.readString(folder.resolve("a.svg"))).startsWith("<svg ").contains("node-tower", "tw-symbol-liquid");
        assertThat(Files.readString(folder.resolve("a.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.").contains("%%EOF", "tower");
        ImageData png = new ImageLoader().load(folder.resolve("a.png").toString())[0];
        assertThat(png.width).isGreaterThan(800);
        assertThat(colors(png)).isGreaterThan(20);
    }

    @Test
    void aPageHoldsTheWholeDrawing() {
        Rectangle page = new Rectangle(30, 40, 500, 300);
        Image paper = new Image(canvas.getDisplay(), 560, 380);
        GC gc = new GC(paper);
        SheetImage.paint(gc, canvas.getDisplay(), drawing.view().sheet(), drawing.view().media(), page);
        gc.dispose();
        ImageData painted = paper.getImageData();
        paper.dispose();

        assertThat(colors(painted)).isGreaterThan(20);
        assertThat(painted.getPixel(10, 200)).isEqualTo(painted.getPixel(2, 2));
        assertThat(painted.getPixel(550, 370)).isEqualTo(painted.getPixel(2, 2));
    }

    @Test
    void arrangingThatIsCancelledMovesNothingAndArrangingIsOneStep() throws Exception {
        var before = drawing.view().layout(true);
        press("Arrange");
        Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getName().startsWith("Arrange")).forEach(Job::cancel);
        Workbench.waitUntil("nothing is arranged any more", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getName().startsWith("Arrange")));
        Workbench.settle();
        assertThat(drawing.view().layout(true)).isEqualTo(before);

        drawing.stage().ask(new Request.Rename("tower", "tower"));
        press("Arrange");
        Workbench.waitUntil("it is arranged", () -> drawing.isDirty());
        assertThat(drawing.view().components()).hasSize(9);
    }

    @Test
    void aValueIsGivenInThePropertiesViewAndStandsInTheText() {
        drawing.selection().set(List.of("tower"));
        IStructuredSelection selected = (IStructuredSelection) drawing.getSite().getSelectionProvider().getSelection();
        IPropertySource tower = (IPropertySource) selected.getFirstElement();
        assertThat(tower.getPropertyValue("bottom")).isEqualTo("24 [m]");
        assertThat(tower.isPropertySet("bottom")).isTrue();

        tower.setPropertyValue("bottom", "25 [m]");
        settle();
        Workbench.waitUntil("the value is another", () -> "25 [m]".equals(tower.getPropertyValue("bottom")));
        tower.setPropertyValue("bottom", "25 [m] } asset evil : Pipe {");
        assertThat(canvas.message()).contains("TW-0811");
        tower.resetPropertyValue("bottom");
        Workbench.waitUntil("the value of the type holds", () -> !tower.isPropertySet("bottom"));
    }

    @Test
    void withoutAPointerOneWalksRenamesAndFindsRows() throws Exception {
        key(SWT.ARROW_RIGHT, 0);
        String first = drawing.selection().components().getFirst();
        key(SWT.ARROW_RIGHT, 0);
        assertThat(drawing.selection().components().getFirst()).isNotEqualTo(first);
        var box = drawing.view().component(drawing.selection().components().getFirst()).bounds();
        key(SWT.ARROW_DOWN, SWT.MOD1);
        assertThat(drawing.view().component(drawing.selection().components().getFirst()).bounds().y()).isEqualTo(box.y() + 5);

        Table table = Workbench.all(Workbench.window().getShell(), Table.class).filter(each -> each.getColumnCount() == 4
                && each.getColumn(3).getText().equals("Connected to")).findFirst().orElseThrow();
        assertThat(table.getItemCount()).isEqualTo(8);
        table.setSelection(2);
        table.notifyListeners(SWT.Selection, new Event());
        assertThat(drawing.selection().components()).containsExactly(table.getItem(2).getText(0));
    }

    @Test
    void valuesOfAPlantThatIsPlayedStandInTheDrawing() throws Exception {
        Workbench.execute("org.twinsmith.ui.run", Map.of("org.twinsmith.ui.run.kind", "live", "org.twinsmith.ui.run.name", "Day"));
        Workbench.waitUntil("values are shown", () -> canvas.values().values().stream().anyMatch(value -> value.state() == State.NORMAL));
        Workbench.pause(2000);
        Workbench.page().activate(drawing);
        canvas.fit();
        Workbench.screenshot("live-values");
        for (var launch : DebugPlugin.getDefault().getLaunchManager().getLaunches()) {
            launch.terminate();
        }
        Workbench.waitUntil("all values are old", () -> canvas.values().values().stream().allMatch(value -> value.state() == State.STALE));
        assertThat(canvas.values()).isNotEmpty();
    }

    @Test
    void aThousandTanksAreDrawn() throws Exception {
        StringBuilder text = new StringBuilder("namespace network\nimport twin.fluid.*\n\nsystem Network {\n");
        for (int i = 0; i < 1000; i++) {
            text.append("    asset tank").append(i).append(" : OpenTank { area = ").append(1 + i % 7).append(" [m2] }\n");
        }
        for (int i = 1; i < 1000; i++) {
            text.append("    connect tank").append(i % 34 == 0 ? i - 34 : i - 1).append(".outlet -> tank").append(i).append(".inlet\n");
        }
        for (int i = 0; i < 1000; i++) {
            text.append("    expose tank").append(i).append(".level as \"level\"\n");
        }
        IFile network = project.getFile("network.twin");
        network.create(new ByteArrayInputStream(text.append("}\n").toString().getBytes(StandardCharsets.UTF_8)), true, null);
        try {
            Workbench.page().closeEditor(drawing, false);
            open(network, "tank999");
            canvas.fit();
            Workbench.screenshot("thousand-tanks");
            canvas.zoom(6);
            Workbench.screenshot("thousand-tanks-near");
            canvas.zoom(2.5);
            Workbench.screenshot("thousand-tanks-nearest");
            assertThat(drawing.view().components()).hasSize(1001);
        } finally {
            Workbench.page().closeEditor(drawing, false);
            network.delete(true, null);
        }
    }

    @Test
    void inTheDarkThemeTheDrawingIsDark() {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        ITheme light = engine.getActiveTheme();
        Workbench.screenshot("drawing-light");
        engine.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
        try {
            Workbench.waitUntil("the drawing is dark", () -> canvas.theme() == Theme.DARK);
            Workbench.screenshot("drawing-dark");
        } finally {
            engine.setTheme(light, false);
        }
    }

    private static long colors(ImageData image) {
        return IntStream.range(0, image.width * image.height).map(i -> image.getPixel(i % image.width, i / image.width)).distinct().count();
    }

    private void press(String tool) {
        ToolItem item = Workbench.all((Composite) canvas.getParent().getParent().getParent(), ToolBar.class).flatMap(bar -> Arrays.stream(bar.getItems()))
                .filter(each -> each.getText().equals(tool)).findFirst().orElseThrow();
        item.notifyListeners(SWT.Selection, new Event());
    }

    private void key(int code, int state) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = state;
        canvas.notifyListeners(SWT.KeyDown, event);
        Workbench.settle();
    }

    private static void settle() {
        Workbench.waitUntil("all is drawn", () -> Job.getJobManager().find(SceneReading.FAMILY).length == 0);
        Workbench.settle();
    }
}
