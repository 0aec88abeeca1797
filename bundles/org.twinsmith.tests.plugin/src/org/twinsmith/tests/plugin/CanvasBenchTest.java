package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Readout;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.Symbol;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.store.Viewport;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.tool.Stage;
import org.twinsmith.diagram.view.DiagramView;

/**
 * What a frame of a drawing of 10,000 components costs, as processor time of the thread (median of several).
 * {@code docs/benchmarks/diagram.txt} keeps what it printed.
 */
@Tag("bench")
class CanvasBenchTest {
    private static final int RUNS = 15;
    private static final int MANY = 10_000;
    private static final int COLUMNS = 110;
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 860;
    /** A test fails only far beyond a figure, for figures differ from machine to machine. */
    private static final int SLACK = 10;
    private final DiagramView view = new DiagramView(network(), SystemLayout.EMPTY);
    private Shell shell;
    private DiagramCanvas canvas;
    private Image image;

    @BeforeEach
    void open() {
        Display display = Display.getDefault();
        shell = new Shell(display, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, WIDTH, HEIGHT);
        canvas = new DiagramCanvas(shell, new Still(view));
        shell.open();
        settle();
        image = new Image(display, WIDTH, HEIGHT);
    }

    @AfterEach
    void close() {
        image.dispose();
        shell.dispose();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 1, 0.8, 0.79, 0.78, 0.7, 0.65, 0.62, 0.6, 0.45, 0.4, 0.3, 0.25, 0.2, 0.1, 0.05, 0.03})
    void aFrame(double zoom) {
        Rectangle all = view.bounds();
        double left = Math.max(all.x(), all.center().x() - WIDTH / 2.0 / zoom);
        double top = Math.max(all.y(), all.center().y() - HEIGHT / 2.0 / zoom);
        canvas.show(new Viewport(zoom, left, top));
        int seen = view.visible(new Rectangle(left, top, WIDTH / zoom, HEIGHT / zoom)).components().size();
        figure("a frame at zoom " + zoom + ", " + seen + " components in view", 12, this::paint);
    }

    @Test
    void aFrameAtAnotherZoomThanTheOneBefore() {
        double[] zoom = {0.5};
        figure("a frame while zooming", 12, () -> {
            zoom[0] = zoom[0] > 1.2 ? 0.3 : zoom[0] * 1.15;
            Rectangle all = view.bounds();
            canvas.show(new Viewport(zoom[0], all.center().x(), all.center().y()));
            paint();
        });
    }

    /** With every paint event that follows. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.79, 0.28})
    void fiveHundredLiveValues(double zoom) {
        PlacedComponent first = view.component("tank5050");
        canvas.show(new Viewport(zoom, first.bounds().x(), first.bounds().y()));
        settle();
        int[] round = {0};
        figure("500 live values and what shows them painted again, at zoom " + zoom, 3, () -> {
            Map<String, LiveValue> values = new HashMap<>();
            round[0]++;
            for (int i = 0; i < 500; i++) {
                values.put("tank" + (5000 + i) + ".level", LiveValue.of(round[0] + "." + i));
            }
            canvas.setValues(values);
            settle();
        });
    }

    private void settle() {
        while (canvas.getDisplay().readAndDispatch()) {
            Thread.onSpinWait();
        }
    }

    private void paint() {
        GC gc = new GC(image);
        canvas.paintOn(gc);
        gc.dispose();
    }

    private record Still(DiagramView view, Selection selection) implements Stage {
        Still(DiagramView view) {
            this(view, new Selection());
        }

        @Override
        public Optional<String> obstacle(String source, String target) {
            return Optional.empty();
        }

        @Override
        public void ask(Request request) {
            throw new IllegalStateException("nobody asks");
        }
    }

    private static void figure(String what, double wanted, Runnable work) {
        double[] millis = new double[RUNS];
        for (int i = -RUNS; i < RUNS; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            millis[Math.max(0, i)] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%s: %.1f ms (wanted: at most %.0f)%n", what, millis[RUNS / 2], wanted);
        assertThat(millis[RUNS / 2]).isLessThan(SLACK * wanted);
    }

    /** Rows of tanks, each led into the next. */
    private static Scene network() {
        List<Component> tanks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String name = "tank" + i;
            tanks.add(new Component(name, name, "Tank", Symbol.TANK, "", List.of(pin(name, "inlet"), pin(name, "outlet")),
                    List.of(new Readout(name + ".level", "level", "m")), List.of()));
            if (i > 0) {
                links.add(new Link("", "tank" + (i % COLUMNS == 0 ? i - COLUMNS : i - 1) + ".outlet", "tank" + i + ".inlet", Pin.Kind.PORT, "Liquid"));
            }
        }
        return new Scene(new Component("", "Network", "Network", Symbol.GENERIC, "", List.of(), List.of(), tanks), links);
    }

    private static Pin pin(String owner, String name) {
        return new Pin(owner + "." + name, name, Pin.Kind.PORT, "Liquid", false, "Liquid");
    }
}
