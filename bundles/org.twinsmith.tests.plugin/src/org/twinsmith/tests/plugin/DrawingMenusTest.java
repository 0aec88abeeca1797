package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.swt.editor.SceneReading;
import org.twinsmith.diagram.swt.editor.TopologyEditor;

/** The menus of a drawing, its palette, table and outline, and what they do to the text. */
class DrawingMenusTest {
    private IProject project;
    private ITextEditor text;
    private TopologyEditor drawing;
    private DiagramCanvas canvas;

    @BeforeEach
    void openBoth() throws Exception {
        project = Workbench.example();
        IFile file = project.getFile("station.twin");
        text = Workbench.open(file);
        open(file, "tower");
    }

    private void open(IFile file, String part) throws Exception {
        drawing = (TopologyEditor) Workbench.page().openEditor(new FileEditorInput(file), TopologyEditor.ID, true,
                IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT);
        canvas = drawing.canvas();
        Workbench.waitUntil("it is drawn", () -> drawing.view().find(part).isPresent());
        settle();
        canvas.setFocus();
    }

    @AfterEach
    void forgetChanges() {
        Workbench.page().closeEditor(drawing, false);
        text.doRevertToSaved();
        Workbench.page().closeEditor(text, false);
        Workbench.waitForCheck();
    }

    @Test
    void aLayerThatIsHiddenIsNotPaintedAndComesBack() {
        ImageData all = painted();
        choose("Layers", "Signals");
        ImageData without = painted();
        assertThat(differences(all, without)).isGreaterThan(300);

        choose("Layers", "Signals");
        assertThat(differences(all, painted())).isZero();
        choose("Layers", "Bindings");
        assertThat(differences(all, painted())).isBetween(20L, 3000L);
        choose("Layers", "Bindings");
    }

    @Test
    void whatTheChecksSayIsReadUnderThePointerAndMendedFromTheMenu() throws Exception {
        int at = document().indexOf("    asset control");
        Workbench.documentOf(text).replace(at, 0, "    asset spare : Pipe { lenght = 6 [m] }\n");
        Workbench.waitUntil("the pipe is drawn", () -> drawing.view().find("spare").isPresent());
        drawing.selection().set(List.of("spare"));
        Workbench.waitUntil("the menu says what is wrong", () -> Arrays.stream(menu(canvas).getItems()).anyMatch(item -> item.getText().contains("lenght")));

        Point middle = drawing.view().component("spare").bounds().center();
        Event event = new Event();
        event.x = (int) ((middle.x() - canvas.sight().left()) * canvas.sight().zoom());
        event.y = (int) ((middle.y() - canvas.sight().top()) * canvas.sight().zoom());
        canvas.notifyListeners(SWT.MouseMove, event);
        assertThat(canvas.getToolTipText().lines()).hasSize(3).first().isEqualTo("spare : Pipe");
        assertThat(canvas.getToolTipText().lines().skip(1)).first().asString().contains("lenght", "(TW-");

        assertThat(menu(canvas).getItems()).allSatisfy(item -> assertThat(item.getText().length()).isLessThan(90));
        MenuItem problem = Arrays.stream(menu(canvas).getItems()).filter(item -> item.getText().contains("lenght")).findFirst().orElseThrow();
        problem.getMenu().notifyListeners(SWT.Show, new Event());
        Workbench.screenshot("drawing-finding");
        problem.getMenu().getItem(0).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("the text is mended", () -> document().contains("asset spare : Pipe { length = 6 [m] }"));
    }

    @Test
    void whatIsCopiedIsPastedIntoAnotherDrawing() throws Exception {
        drawing.selection().set(List.of("main", "tower"));
        run(canvas, "Copy");
        TopologyEditor first = drawing;
        IFile other = project.getFile("annex.twin");
        other.create(new ByteArrayInputStream("namespace example.pumping\n\nsystem Annex {\n    asset basin : TowerTank\n}\n"
                .getBytes(StandardCharsets.UTF_8)), true, null);
        try {
            open(other, "basin");
            Workbench.execute("org.eclipse.ui.edit.paste", Map.of());
            Workbench.waitUntil("copies are drawn", () -> drawing.view().components().size() == 4 && drawing.view().links().size() == 1);

            drawing.doSave(null);
            assertThat(new String(other.getContents().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(": Pipe { length = 1.2 [km]  diameter = 200 [mm] }", ": TowerTank { bottom = 24 [m] }", "connect ");
        } finally {
            Workbench.page().closeEditor(drawing, false);
            drawing = first;
            other.delete(true, null);
        }
    }

    @Test
    void aTypeIsDroppedWhereItShallStandAndThePaletteRests() throws Exception {
        Tree palette = Workbench.all((Composite) canvas.getParent(), Tree.class).findFirst().orElseThrow();
        TreeItem pipe = Arrays.stream(palette.getItem(0).getItems()).filter(each -> each.getText().equals("Pipe")).findFirst().orElseThrow();
        assertThat(pipe.getImage()).isNotNull();
        palette.setSelection(pipe);
        palette.notifyListeners(SWT.Selection, new Event());
        var at = canvas.toDisplay(60, canvas.getSize().y - 60);
        drop("Pipe", at);

        Workbench.waitUntil("the pipe is drawn", () -> drawing.view().find("pipe1").isPresent());
        assertThat(palette.getSelectionCount()).isZero();
        assertThat(document()).contains("    asset pipe1 : Pipe\n");
        drop("no such type", at);
        assertThat(canvas.message()).isEqualTo("'no such type' is no type of which there can be instances");
    }

    @Test
    void inTheTableOneRenamesAndDeletesWithoutAPointer() {
        page("Table");
        Workbench.window().getShell().forceActive();
        Table table = table();
        table.setFocus();
        Workbench.waitUntil("the table has the focus", table::isFocusControl);
        select(table, "intake1");
        execute("org.eclipse.ui.edit.delete");
        Workbench.waitUntil("the pipe is gone", () -> row(table, "intake1") < 0);
        assertThat(document()).doesNotContain("intake1");
        settle();
        select(table, "tower");
        answer("Rename", shell -> {
            Workbench.all(shell, Text.class).findFirst().orElseThrow().setText("reservoir");
            press(shell, "OK");
        }, () -> run(table, "Rename"));
        Workbench.waitUntil("the new name is in the table", () -> row(table, "reservoir") >= 0);
        assertThat(document()).contains("asset reservoir : TowerTank", "p1 feeds reservoir");
        page("Drawing");
    }

    @Test
    void connectionsAreMadeFromAListOfThoseThatFit() {
        drawing.selection().set(List.of("main", "sump"));
        AtomicReference<List<String>> offered = new AtomicReference<>();
        answer("Connect", shell -> {
            Table list = Workbench.all(shell, Table.class).findFirst().orElseThrow();
            Workbench.waitUntil("there is something to choose", () -> list.getItemCount() > 0);
            offered.set(IntStream.range(0, list.getItemCount()).mapToObj(i -> list.getItem(i).getText()).toList());
            list.setSelection(0);
            list.notifyListeners(SWT.Selection, new Event());
            press(shell, "OK");
        }, () -> run(canvas, "Connect…"));

        assertThat(offered.get()).containsExactlyInAnyOrder("main.inlet → sump.outlet", "main.outlet → sump.outlet");
        Workbench.waitUntil("the connection is drawn", () -> drawing.view().links().size() == 11);
        assertThat(document()).contains("connect " + offered.get().getFirst().replace("→", "->"));
    }

    @Test
    void theOutlineShowsSymbolsAndSelectsBothWays() {
        drawing.selection().set(List.of("p2"));
        Workbench.waitUntil("the outline selects the pump", () -> outline().getSelectionCount() == 1
                && outline().getSelection()[0].getText().equals("p2 : Pump"));
        assertThat(outline().getItems()).allSatisfy(item -> assertThat(item.getImage()).isNotNull());
        assertThat(Arrays.stream(menu(outline()).getItems()).map(MenuItem::getText)).anySatisfy(each -> assertThat(each).startsWith("Delete"));

        outline().setFocus();
        Workbench.waitUntil("the outline has the focus", () -> outline().isFocusControl());
        outline().setSelection(outline().getItem(0));
        outline().notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("the drawing selects the sump", () -> drawing.selection().all().contains("sump"));
        Workbench.page().activate(drawing);
    }

    private static Tree outline() {
        return Workbench.all(Workbench.window().getShell(), Tree.class).filter(Control::isVisible)
                .filter(tree -> tree.getItemCount() > 0 && tree.getItem(0).getText().equals("sump : Sump")).findFirst()
                .orElseGet(() -> Workbench.all(Workbench.window().getShell(), Tree.class).findFirst().orElseThrow());
    }

    private String document() {
        return Workbench.documentOf(text).get();
    }

    private ImageData painted() {
        Workbench.settle();
        Image image = new Image(canvas.getDisplay(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(image);
        canvas.paintOn(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private static long differences(ImageData one, ImageData other) {
        return IntStream.range(0, one.width * one.height).filter(i -> one.getPixel(i % one.width, i / one.width) != other.getPixel(i % one.width, i / one.width)).count();
    }

    /** Opens the menu of an item of the bar and chooses one of its items. */
    private void choose(String tool, String choice) {
        Composite whole = canvas.getParent().getParent().getParent();
        ToolItem item = Workbench.all(whole, ToolBar.class).flatMap(bar -> Arrays.stream(bar.getItems())).filter(each -> each.getText().equals(tool))
                .findFirst().orElseThrow();
        AtomicReference<Menu> shown = new AtomicReference<>();
        Listener menus = event -> {
            if (event.widget instanceof Menu menu) {
                shown.set(menu);
            }
        };
        canvas.getDisplay().addFilter(SWT.Show, menus);
        try {
            item.notifyListeners(SWT.Selection, new Event());
            Workbench.waitUntil("the menu of " + tool + " is open", () -> shown.get() != null);
        } finally {
            canvas.getDisplay().removeFilter(SWT.Show, menus);
        }
        MenuItem chosen = item(shown.get(), choice);
        chosen.setSelection(!chosen.getSelection());
        chosen.notifyListeners(SWT.Selection, new Event());
        shown.get().setVisible(false);
        Workbench.settle();
    }

    private static Menu menu(Control control) {
        control.getMenu().notifyListeners(SWT.Show, new Event());
        return control.getMenu();
    }

    private static MenuItem item(Menu menu, String start) {
        return Arrays.stream(menu.getItems()).filter(each -> each.getText().startsWith(start)).findFirst().orElseThrow();
    }

    private static void run(Control control, String start) {
        MenuItem item = item(menu(control), start);
        assertThat(item.isEnabled()).as(start).isTrue();
        item.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    /** Does something that opens a dialog, and answers it when it is open. */
    private void answer(String title, Consumer<Shell> answer, Runnable asking) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        canvas.getDisplay().asyncExec(() -> {
            try {
                answer.accept(Workbench.shell(title));
            } catch (RuntimeException | AssertionError e) {
                failure.set(e);
                Shell open = Workbench.find(title);
                if (open != null) {
                    open.close();
                }
            }
        });
        asking.run();
        assertThat(failure.get()).isNull();
    }

    private static void press(Shell shell, String label) {
        Workbench.all(shell, Button.class).filter(each -> each.getText().replace("&", "").equals(label)).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
    }

    private void drop(String words, org.eclipse.swt.graphics.Point at) throws ReflectiveOperationException {
        DropTarget target = (DropTarget) canvas.getData(DND.DROP_TARGET_KEY);
        Constructor<?> make = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader()).getDeclaredConstructor();
        make.setAccessible(true);
        Event raw = (Event) make.newInstance();
        raw.widget = target;
        Constructor<?> event = DropTargetEvent.class.getConstructors()[0];
        DropTargetEvent dropped = (DropTargetEvent) event.newInstance(raw);
        dropped.data = words;
        dropped.x = at.x;
        dropped.y = at.y;
        Arrays.stream(target.getDropListeners()).forEach(each -> each.drop(dropped));
        settle();
    }

    private void page(String title) {
        Control pages = canvas.getParent().getParent();
        var folder = (org.eclipse.swt.custom.CTabFolder) pages;
        folder.setSelection(Arrays.stream(folder.getItems()).filter(each -> each.getText().equals(title)).findFirst().orElseThrow());
        Workbench.settle();
    }

    private Table table() {
        return Workbench.all(canvas.getParent().getParent(), Table.class).filter(each -> each.getColumnCount() == 4).findFirst().orElseThrow();
    }

    private static int row(Table table, String name) {
        return IntStream.range(0, table.getItemCount()).filter(i -> table.getItem(i).getText(0).equals(name)).findFirst().orElse(-1);
    }

    private static void select(Table table, String name) {
        table.setSelection(row(table, name));
        table.notifyListeners(SWT.Selection, new Event());
    }

    private static void execute(String command) {
        try {
            Workbench.execute(command, Map.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void settle() {
        Workbench.waitUntil("all is drawn", () -> Job.getJobManager().find(SceneReading.FAMILY).length == 0);
        Workbench.settle();
    }
}
