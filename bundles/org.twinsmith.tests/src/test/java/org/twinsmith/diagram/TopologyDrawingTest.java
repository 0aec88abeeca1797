package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.diagram.layout.Picture;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Nodes;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Symbol;
import org.twinsmith.model.twin.ComponentType;

class TopologyDrawingTest {
    private static final double ROUNDING = 0.01;

    static Stream<ComponentType> systems() {
        Stream<ComponentType> drawn = Stream.of(Systems.pumpingStation(), Systems.nested(), Systems.empty(),
                Systems.disconnected(), Systems.loops(), Systems.selfContaining(), Systems.passThrough(),
                Systems.chain(1000));
        return Stream.concat(drawn, Stream.iterate(1L, seed -> seed + 1).limit(150).map(Systems::random));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void everyLinkRunsFromItsPinToItsPinInUprightLegsAndNoLeavesOverlap(ComponentType system) {
        Picture picture = picture(system);
        for (PlacedLink link : picture.links()) {
            List<Point> route = link.route();
            assertThat(touches(pin(picture, link.link().source()).bounds(), route.get(0))).as("%s", link).isTrue();
            assertThat(touches(pin(picture, link.link().target()).bounds(), route.get(route.size() - 1)))
                    .as("%s", link).isTrue();
            for (int i = 1; i < route.size(); i++) {
                double across = Math.min(Math.abs(route.get(i).x() - route.get(i - 1).x()),
                        Math.abs(route.get(i).y() - route.get(i - 1).y()));
                assertThat(across).as("%s", link).isLessThan(ROUNDING);
            }
        }
        List<PlacedComponent> leaves = picture.components().stream().filter(each -> !each.component().isOpen()).toList();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(leaves.get(i).bounds(), leaves.get(j).bounds()))
                        .as("%s and %s", leaves.get(i), leaves.get(j)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void everythingLiesInsideOfThePictureAndPartsInsideOfTheirContainer(ComponentType system) {
        Picture picture = picture(system);
        Rectangle paper = new Rectangle(0, 0, picture.width(), picture.height());
        for (PlacedComponent placed : picture.components()) {
            assertThat(contains(paper, placed.bounds())).as("%s", placed).isTrue();
            placed.pins().forEach(pin -> assertThat(contains(paper, pin.label())).as("%s", pin).isTrue());
            for (Component part : placed.component().parts()) {
                Rectangle inner = picture.components().stream().filter(each -> each.component().path()
                        .equals(part.path())).findFirst().orElseThrow().bounds();
                assertThat(contains(placed.bounds(), inner)).as("%s in %s", part.path(), placed).isTrue();
            }
        }
        picture.links().forEach(link -> link.route().forEach(point -> assertThat(contains(paper,
                new Rectangle(point.x(), point.y(), 0, 0))).as("%s", link).isTrue()));
    }

    @Test
    void connectedPortsShareANodeAcrossContainersAndAConnectionWrittenTwiceIsOne() {
        List<Link> nested = TopologyDrawing.of(Systems.nested()).scene().links();
        assertThat(node(nested, "first.in")).isEqualTo(node(nested, "first.a.inlet")).isEqualTo(node(nested, "supply"));
        assertThat(node(nested, "first.a.outlet")).isNotEqualTo(node(nested, "supply"));
        assertThat(TopologyDrawing.of(Systems.loops()).scene().links()).hasSize(3);
    }

    @Test
    void featuresThatAreConnectedBecomePinsAndExposedValuesReadoutsOfTheComponentThatHasThem() {
        Component station = TopologyDrawing.of(Systems.pumpingStation()).scene().root();
        Component pump = station.parts().stream().filter(each -> each.name().equals("p1")).findFirst().orElseThrow();
        assertThat(pump.pins()).extracting(Pin::name, Pin::kind).containsExactly(
                tuple("suction", Pin.Kind.PORT),
                tuple("discharge", Pin.Kind.PORT),
                tuple("speed", Pin.Kind.SIGNAL));
        assertThat(pump.readouts()).singleElement().satisfies(readout -> {
            assertThat(readout.signal()).isEqualTo("p1.power");
            assertThat(readout.label()).isEqualTo("power of pump 1");
            assertThat(readout.unit()).isEqualTo("kW");
        });
    }

    @Test
    void theSymbolComesFromTheLastWordOfTheNearestTypeNameThatTheTableKnows() {
        assertThat(Symbol.of(List.of("TowerTank"))).isEqualTo(Symbol.TANK);
        assertThat(Symbol.of(List.of("PumpControl"))).isEqualTo(Symbol.CONTROLLER);
        assertThat(Symbol.of(List.of("Acme3000", "CentrifugalPump", "Machine"))).isEqualTo(Symbol.PUMP);
        assertThat(Symbol.of(List.of("Widget"))).isEqualTo(Symbol.GENERIC);
        assertThat(Symbol.of(List.of(""))).isEqualTo(Symbol.GENERIC);
    }

    @Test
    void aTypeThatContainsItselfIsDrawnClosedAndDeepNestingStopsBeforeItMultiplies() {
        Component tail = TopologyDrawing.of(Systems.selfContaining()).scene().root().parts().get(0);
        assertThat(tail.parts()).isEmpty();
        ModelBuilder level = ModelBuilder.asset("Leaf");
        for (int i = 0; i < 8; i++) {
            level = ModelBuilder.system("Level" + i).contains(level, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        }
        Picture picture = picture(level.build());
        assertThat(picture.components()).hasSizeBetween(11, 2000);
    }

    @Test
    void aCancelledLayoutEndsWithADiagnostic() {
        assertThatThrownBy(() -> TopologyDrawing.of(Systems.chain(200)).layout(() -> true))
                .isInstanceOfSatisfying(DiagnosticException.class, failure ->
                        assertThat(failure.diagnostics().get(0).code()).isEqualTo(Code.CANCELLED));
    }

    private static Picture picture(ComponentType system) {
        return TopologyDrawing.of(system).layout(() -> false).picture();
    }

    private static int node(List<Link> links, String pin) {
        return Nodes.of(links).number(links.stream().filter(link -> link.source().equals(pin) || link.target().equals(pin)).findFirst()
                .orElseThrow());
    }

    private static PlacedPin pin(Picture picture, String path) {
        return picture.components().stream().flatMap(each -> each.pins().stream())
                .filter(each -> each.pin().path().equals(path)).findFirst().orElseThrow();
    }

    private static boolean touches(Rectangle box, Point point) {
        return contains(box, new Rectangle(point.x(), point.y(), 0, 0));
    }

    private static boolean contains(Rectangle outer, Rectangle inner) {
        return inner.x() >= outer.x() - ROUNDING && inner.y() >= outer.y() - ROUNDING
                && inner.right() <= outer.right() + ROUNDING && inner.bottom() <= outer.bottom() + ROUNDING;
    }

    private static boolean overlap(Rectangle one, Rectangle other) {
        return one.x() < other.right() && other.x() < one.right() && one.y() < other.bottom() && other.y() < one.bottom();
    }
}
