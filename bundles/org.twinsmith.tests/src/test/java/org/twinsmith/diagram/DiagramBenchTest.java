package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.diagram.layout.ElkLayout;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Readout;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.SceneCache;
import org.twinsmith.diagram.scene.SceneOptions;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.diagram.scene.Symbol;
import org.twinsmith.diagram.store.LayoutFile;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Moving;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.twin.ComponentType;

/**
 * What a drawing of 10,000 components costs, as processor time of the thread (median of several).
 * {@code docs/benchmarks/diagram.txt} keeps what it printed.
 */
@Tag("bench")
class DiagramBenchTest {
    private static final int RUNS = 15;
    private static final int MANY = 10_000;
    private static final int COLUMNS = 110;
    /** A test fails only far beyond a figure, for figures differ from machine to machine. */
    private static final int SLACK = 10;
    private final SceneCache scenes = new SceneCache(ModelWorkspace::revision);

    @Test
    void openingADrawingWhoseLayoutIsKept() {
        Scene scene = network(MANY);
        String text = LayoutFile.empty().with("Network", new DiagramView(scene, SystemLayout.EMPTY).layout(true)).text();
        figure("open a drawing of 10,000 components, layout file included", 3000,
                () -> new DiagramView(scene, LayoutFile.of(text).system("Network")));
    }

    @Test
    void movingOneComponent() {
        DiagramView view = new DiagramView(network(MANY), SystemLayout.EMPTY);
        figure("move one of 10,000 components", 10, () -> new Moving(view).move(List.of("tank5050"), 5, 5));
    }

    @Test
    void followingAnEditOfTheText() {
        DiagramView view = new DiagramView(network(MANY), SystemLayout.EMPTY);
        Scene less = network(MANY);
        Scene more = network(MANY + 1);
        boolean[] added = {false};
        figure("draw one component more or less among 10,000", 10, () -> {
            added[0] = !added[0];
            view.update(added[0] ? more : less);
        });
    }

    /** A hundred open systems of a hundred pipes; a pipe comes and goes in the text of one of them. */
    @Test
    void followingAnEditFromTheTextToTheDrawing() {
        ModelWorkspace workspace = EditorServices.get().workspace();
        String[] texts = {plant(""), plant("    asset more : Pipe\n")};
        SceneOptions options = new SceneOptions(path -> Optional.of(true), feature -> "", true, type -> Optional.empty());
        workspace.put(new ModelSource("plant.twin", texts[0], ""));
        workspace.model(List.of());
        DiagramView view = new DiagramView(read(workspace, options), SystemLayout.EMPTY);
        int[] edit = {0};
        Scene[] read = {view.scene()};
        figure("read the text of 10,000 components again", 1000, () -> {
            workspace.put(new ModelSource("plant.twin", texts[++edit[0] % 2], ""));
            workspace.model(List.of());
        });
        figure("read all of its scene", 100, () -> new SceneReader(Documentation::of, options).read(plant(workspace)));
        Runnable typing = () -> {
            workspace.put(new ModelSource("plant.twin", texts[++edit[0] % 2], ""));
            workspace.model(List.of());
        };
        figure("read of its scene what changed", 10, typing, () -> read[0] = read(workspace, options));
        view.update(read[0]);
        figure("draw what changed", 10, () -> {
            typing.run();
            read[0] = read(workspace, options);
        }, () -> view.update(read[0]));
    }

    private Scene read(ModelWorkspace workspace, SceneOptions options) {
        return new SceneReader(Documentation::of, options, scenes).read(plant(workspace));
    }

    private static ComponentType plant(ModelWorkspace workspace) {
        return workspace.file("plant.twin").orElseThrow().getElements().stream().filter(ComponentType.class::isInstance)
                .map(ComponentType.class::cast).filter(each -> each.getName().equals("Plant")).findFirst().orElseThrow();
    }

    private static String plant(String more) {
        StringBuilder text = new StringBuilder("namespace plant\nimport twin.fluid.*\nasset Pipe { port a, b : Liquid }\n");
        for (int unit = 0; unit < 100; unit++) {
            text.append("system Unit").append(unit).append(" {\n    port a, b : Liquid\n");
            for (int i = 0; i < 99; i++) {
                text.append("    asset p").append(i).append(" : Pipe\n");
            }
            text.append(unit == 50 ? more : "").append("    connect a -> p0.a\n");
            for (int i = 1; i < 99; i++) {
                text.append("    connect p").append(i - 1).append(".b -> p").append(i).append(".a\n");
            }
            text.append("    connect p98.b -> b\n}\n");
        }
        text.append("system Plant {\n");
        for (int unit = 0; unit < 100; unit++) {
            text.append("    system u").append(unit).append(" : Unit").append(unit).append("\n");
        }
        for (int unit = 1; unit < 100; unit++) {
            text.append("    connect u").append(unit - 1).append(".b -> u").append(unit).append(".a\n");
        }
        return text.append("}\n").toString();
    }

    @Test
    void layingOutTwoThousand() {
        Scene scene = network(2000);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        new ElkLayout(() -> false).place(scene);
        report("lay out 2,000 components by ELK", 3000, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
    }

    private static void figure(String what, double wanted, Runnable work) {
        figure(what, wanted, () -> { }, work);
    }

    /** @param before what comes before each run and is not measured */
    private static void figure(String what, double wanted, Runnable before, Runnable work) {
        double[] millis = new double[RUNS];
        for (int i = -RUNS; i < RUNS; i++) {
            before.run();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            millis[Math.max(0, i)] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        report(what, wanted, millis[RUNS / 2]);
    }

    private static void report(String what, double wanted, double millis) {
        System.out.printf("%s: %.1f ms (wanted: at most %.0f)%n", what, millis, wanted);
        assertThat(millis).isLessThan(SLACK * wanted);
    }

    /** Rows of tanks, each led into the next. */
    private static Scene network(int count) {
        List<Component> tanks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tanks.add(tank("tank" + i));
            if (i > 0) {
                links.add(new Link("", "tank" + (i % COLUMNS == 0 ? i - COLUMNS : i - 1) + ".outlet", "tank" + i + ".inlet", Pin.Kind.PORT, "Liquid"));
            }
        }
        return new Scene(new Component("", "Network", "Network", Symbol.GENERIC, "", List.of(), List.of(), tanks), links);
    }

    private static Component tank(String name) {
        return new Component(name, name, "Tank", Symbol.TANK, "", List.of(pin(name, "inlet"), pin(name, "outlet")),
                List.of(new Readout(name + ".level", "level", "m")), List.of());
    }

    private static Pin pin(String owner, String name) {
        return new Pin(owner + "." + name, name, Pin.Kind.PORT, "Liquid", false, "Liquid");
    }
}
