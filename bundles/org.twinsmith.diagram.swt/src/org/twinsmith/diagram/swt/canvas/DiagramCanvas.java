package org.twinsmith.diagram.swt.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Detail;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.store.Viewport;
import org.twinsmith.diagram.tool.Pointer;
import org.twinsmith.diagram.tool.PointingTool;
import org.twinsmith.diagram.tool.Stage;
import org.twinsmith.diagram.view.DiagramView;

/** The sheet on which a drawing is seen and worked on. Its part that is seen can lie anywhere: there are no edges to reach. */
public final class DiagramCanvas extends Canvas {
    private final Fonts fonts;
    private final Stage stage;
    private final PointingTool tool;
    private final Set<String> found = new HashSet<>();
    private Map<String, LiveValue> values = Map.of();
    private Map<String, String> problems = Map.of();
    private Map<String, String> bindings = Map.of();
    private boolean bindingsShown = true;
    private Predicate<Link> shown = link -> true;
    private Theme theme = Theme.LIGHT;
    private Sight sight = new Sight(0, 0, 1);
    private Runnable onSight = () -> { };
    private String message = "";

    public DiagramCanvas(Composite parent, Stage stage) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.stage = stage;
        this.tool = new PointingTool(stage);
        this.fonts = new Fonts(getDisplay());
        addListener(SWT.Paint, event -> paint(event.gc, event.x, event.y, event.width, event.height));
        addListener(SWT.Dispose, event -> fonts.dispose());
        stage.selection().onChange(this::redraw);
        new CanvasInput(this).install();
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Drawing of " + stage.view().scene().root().name() + ", " + stage.selection().all().size() + " selected. "
                        + "The Table page has everything in rows.";
            }
        });
    }

    public PointingTool tool() {
        return tool;
    }

    Stage stage() {
        return stage;
    }

    /** What part of the drawing is seen. */
    public Sight sight() {
        return sight;
    }

    public void setSight(Sight next) {
        sight = next;
        onSight.run();
        redraw();
    }

    /** What part was last looked at, as a layout file keeps it. */
    public Viewport viewport() {
        return sight.viewport();
    }

    public void show(Viewport view) {
        setSight(Sight.of(view));
    }

    public void onSight(Runnable listener) {
        onSight = listener;
    }

    /** Shows all of the drawing. */
    public void fit() {
        setSight(Sight.fit(stage.view().bounds(), Math.max(100, getClientArea().width), Math.max(100, getClientArea().height)));
    }

    /** Nearer or farther around the middle. */
    public void zoom(double factor) {
        setSight(sight.zoomed(factor, getClientArea().width / 2, getClientArea().height / 2));
    }

    /** Moves the sheet until a component is seen; does nothing where it is. */
    public void reveal(Rectangle box) {
        Rectangle seen = sight.area(0, 0, getClientArea().width, getClientArea().height);
        if (!seen.contains(box)) {
            double zoom = Math.max(sight.zoom(), 0.6);
            setSight(new Sight(box.center().x() - getClientArea().width / 2.0 / zoom, box.center().y() - getClientArea().height / 2.0 / zoom, zoom));
        }
    }

    public void setTheme(Theme next) {
        theme = next;
        redraw();
    }

    public Theme theme() {
        return theme;
    }

    /** Marks what a search found. */
    public void setFound(Set<String> paths) {
        found.clear();
        found.addAll(paths);
        redraw();
    }

    /** Which links are shown: the layers. */
    public void setShown(Predicate<Link> links) {
        shown = links;
        redraw();
    }

    /** What the checks say: the worst severity, {@code error} or {@code warning}, by element. */
    public void setProblems(Map<String, String> bySeverity) {
        problems = Map.copyOf(bySeverity);
        redraw();
    }

    /** Where values of components come from and go to, in a few words, by component. */
    public void setBindings(Map<String, String> byComponent) {
        bindings = Map.copyOf(byComponent);
        redraw();
    }

    /** Whether that is shown. */
    public void showBindings(boolean shownNow) {
        bindingsShown = shownNow;
        redraw();
    }

    /** Words over the drawing, such as why the text cannot be drawn; empty for none. */
    public void setMessage(String text) {
        message = text;
        redraw();
    }

    /** The words over the drawing. */
    public String message() {
        return message;
    }

    /** Shows values of readouts. Only what shows one of them is painted again. */
    public void setValues(Map<String, LiveValue> bySignal) {
        Map<String, LiveValue> before = values;
        values = Map.copyOf(bySignal);
        List<PlacedComponent> seen = seen();
        Detail detail = Detail.of(sight.zoom(), seen::size);
        for (PlacedComponent each : seen) {
            if (each.component().readouts().stream().anyMatch(readout -> isSeenToDiffer(values.get(readout.signal()), before.get(readout.signal()), detail))) {
                redraw(each.bounds());
            }
        }
    }

    /** Whether two values look different: from afar only what needs attention does. */
    private static boolean isSeenToDiffer(LiveValue one, LiveValue other, Detail detail) {
        return detail == Detail.FULL ? !Objects.equals(one, other) : !mark(one).equals(mark(other));
    }

    private static Optional<Ink> mark(LiveValue value) {
        return Optional.ofNullable(value).flatMap(each -> each.state().mark());
    }

    /** The components in the whole window. */
    private List<PlacedComponent> seen() {
        return stage.view().visible(sight.area(0, 0, getClientArea().width, getClientArea().height)).components();
    }

    /** The values that readouts show, by signal. */
    public Map<String, LiveValue> values() {
        return values;
    }

    private void redraw(Rectangle area) {
        int x = sight.x(area.x()) - 2;
        int y = sight.y(area.y()) - 2;
        redraw(x, y, sight.x(area.right()) - x + 4, sight.y(area.bottom()) - y + 4, false);
    }

    private void paint(GC gc, int x, int y, int width, int height) {
        SheetPainter painter = new SheetPainter(gc, theme, fonts, sight);
        DiagramView view = stage.view();
        painter.sheet(x, y, width, height);
        // What is seen in all decides, so that painting a part of it again looks as painting all.
        Detail detail = Detail.of(sight.zoom(), () -> seen().size());
        painter.drawing(view, new org.eclipse.swt.graphics.Rectangle(x, y, width, height), shown, signal -> Optional.ofNullable(values.get(signal)), detail);
        if (bindingsShown && !bindings.isEmpty() && detail == Detail.FULL) {
            painter.bindings(view, bindings, new org.eclipse.swt.graphics.Rectangle(x, y, width, height));
        }
        painter.found(view, found);
        painter.problems(view, problems);
        painter.selection(view, stage.selection());
        painter.feedback(tool.feedback());
        if (!message.isEmpty()) {
            painter.message(message, getClientArea().width);
        }
    }

    /** Paints all that is seen once, as a frame of the screen does. */
    public void paintOn(GC gc) {
        paint(gc, 0, 0, getClientArea().width, getClientArea().height);
    }

    /** What a click with the pointer at a pixel does. */
    public void press(int x, int y) {
        tool.press(new Pointer(at(x, y), 0, false, false));
        redraw();
    }

    /** The point of the drawing under a pixel. */
    Point at(int x, int y) {
        return sight.at(x, y);
    }

}
