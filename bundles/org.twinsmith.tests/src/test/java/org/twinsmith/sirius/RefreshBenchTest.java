package org.twinsmith.sirius;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.fixture.LiveFiles;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.sirius.services.ConnectionServices;
import org.twinsmith.sirius.services.PartServices;

/** What the services cost when Sirius refreshes a drawing of parts of one type: asked as its synchronizer asks, without what that does itself. */
@Tag("bench")
class RefreshBenchTest {
    private static final PartServices PARTS = new PartServices();
    private static final ConnectionServices CONNECTIONS = new ConnectionServices();
    @TempDir
    private Path folder;

    @Test
    void aRefreshAsksForEveryFigureAndForEveryPairOfFigures() {
        for (int count : new int[] {50, 100, 200, 1000}) {
            ComponentType row = row(count);
            double pins = Double.POSITIVE_INFINITY;
            List<EObject> figures = List.of();
            for (int i = 0; i < 3; i++) {
                long start = cpu();
                figures = figures(row);
                pins = Math.min(pins, (cpu() - start) * 1e-6);
            }
            System.out.printf("%d pipes: %d pins in %.1f ms of CPU time%n", count, figures.size(), pins);
            if (count <= 200) {
                long start = cpu();
                long joined = joined(row, figures);
                double all = (cpu() - start) * 1e-6;
                System.out.printf("%d pipes: %d connections among %d pairs in %.0f ms of CPU time, %.0f ns a pair%n", count, joined,
                        (long) joined * count * count, all, all * 1e6 / ((double) joined * count * count));
                assertThat(joined).isEqualTo(count - 1);
            }
        }
    }

    private ComponentType row(int count) {
        String parts = IntStream.range(0, count).mapToObj(i -> "    asset p" + i + " : Pipe { length = 1 [m]  diameter = 0.2 [m] }\n").collect(Collectors.joining());
        String links = IntStream.range(1, count).mapToObj(i -> "    connect p" + (i - 1) + ".outlet -> p" + i + ".inlet\n").collect(Collectors.joining());
        return LiveFiles.of(folder, Map.of("row" + count + ".twin", "namespace row\nimport twin.fluid.*\nsystem Row {\n" + parts + links + "}\n")).type("Row");
    }

    /** The pins of all parts, each with the conditions of its style asked. */
    private static List<EObject> figures(ComponentType system) {
        EObject diagram = Figures.of(system);
        List<EObject> pins = new ArrayList<>();
        for (Instance part : PARTS.leafParts(system)) {
            EObject node = Figures.in(diagram, part);
            PARTS.isControl(part);
            Stream.concat(PARTS.ports(part).stream(), PARTS.signals(part).stream()).forEach(pin -> {
                EObject figure = Figures.in(node, pin);
                PARTS.isOutlet((Named) pin, node);
                pins.add(figure);
            });
        }
        return pins;
    }

    private static long joined(ComponentType system, List<EObject> figures) {
        Map<EObject, List<EObject>> byPin = new HashMap<>();
        figures.forEach(each -> byPin.computeIfAbsent((EObject) each.eGet(each.eClass().getEStructuralFeature("target")), key -> new ArrayList<>()).add(each));
        long joined = 0;
        for (Connection each : CONNECTIONS.shownFlows(system)) {
            for (EObject source : byPin.get(CONNECTIONS.sourcePin(each))) {
                for (EObject target : byPin.get(CONNECTIONS.targetPin(each))) {
                    joined += CONNECTIONS.joins(each, source, target) ? 1 : 0;
                }
            }
        }
        return joined;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
