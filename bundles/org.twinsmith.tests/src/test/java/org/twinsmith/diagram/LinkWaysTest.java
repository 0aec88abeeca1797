package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.Symbol;
import org.twinsmith.diagram.store.LayoutFile;
import org.twinsmith.diagram.store.NodeLayout;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.tool.Pointer;
import org.twinsmith.diagram.tool.PointingTool;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.tool.Stage;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Moving;

/** Links that nobody bent go around what stands in their way; bent ones stay. */
class LinkWaysTest {
    private static final String KEY = "a.outlet>c.inlet";

    @Test
    void aLinkGoesAroundWhatStandsBetween() {
        assertClear(row(150));
    }

    @Test
    void whatIsPutOnALinkMakesItGiveWay() {
        DiagramView view = row(500);
        assertThat(route(view)).hasSize(2);

        new Moving(view).move(List.of("b"), 0, -350);

        assertClear(view);
        new Moving(view).move(List.of("b"), 0, 350);
        assertThat(route(view)).hasSize(2);
    }

    @Test
    void aDragThatOnlyPassesALinkLeavesItAsItWas() {
        DiagramView view = row(500);
        List<Point> before = route(view);
        Map<String, PlacedComponent> boxes = new HashMap<>();
        view.components().forEach(each -> boxes.put(each.component().path(), each));
        PointingTool tool = new PointingTool(stage(view));
        Point start = view.component("b").bounds().center();

        tool.press(new Pointer(start, 0, false, false));
        tool.move(new Pointer(start.plus(0, -340), 0, false, false));
        assertClear(view);
        tool.move(new Pointer(start.plus(0, 300), 0, false, false));
        assertThat(route(view)).isEqualTo(before);
        tool.move(new Pointer(start.plus(0, -340), 0, false, false));
        tool.cancel();

        assertThat(route(view)).isEqualTo(before);
        view.components().forEach(each -> assertThat(each).isEqualTo(boxes.get(each.component().path())));
    }

    @Test
    void aLinkThatSomebodyBentStays() {
        DiagramView view = row(500);
        List<Point> bends = List.of(new Point(300, 160), new Point(300, 700), new Point(430, 700), new Point(430, 160));
        new Moving(view).bend(KEY, bends);
        List<Point> bent = route(view);

        new Moving(view).move(List.of("b"), 90, 150);
        assertThat(route(view)).isEqualTo(bent);
        DiagramView again = new DiagramView(view.scene(), LayoutFile.of(LayoutFile.empty().with("S", view.layout(true)).text()).system("S"));
        new Moving(again).move(List.of("b"), 0, -50);
        assertThat(route(again)).isEqualTo(bent);
        new Moving(again).bend(KEY, List.of());
        assertThat(again.link(KEY).orElseThrow().own()).isFalse();
        assertClear(again);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whereThereIsRoomNoLinkCrossesAComponentWhateverMoves(long seed) {
        Random random = new Random(seed);
        Map<String, Rectangle> boxes = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            boxes.put("u" + i, new Rectangle(60 + i % 5 * 200, 80 + i / 5 * 170, 84, 74));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Link link = link("u" + random.nextInt(20), "u" + random.nextInt(20));
            if (!links.contains(link)) {
                links.add(link);
            }
        }
        DiagramView view = view(boxes, links);
        DiagramView same = view(boxes, links);
        view.links().forEach(link -> assertThat(same.link(DiagramView.key(link.link()))).contains(link));
        view.links().forEach(link -> assertClear(view, link));
        for (int i = 0; i < 30; i++) {
            String one = "u" + random.nextInt(20);
            Rectangle now = view.component(one).bounds();
            new Moving(view).move(List.of(one), boxes.get(one).x() + random.nextInt(-40, 41) - now.x(), boxes.get(one).y() + random.nextInt(-30, 31) - now.y());
            view.links().forEach(link -> assertClear(view, link));
        }
    }

    @Test
    void linksOfDifferentNodesDoNotLieOnEachOther() {
        DiagramView view = view(Map.of("a", new Rectangle(60, 100, 84, 74), "b", new Rectangle(60, 300, 84, 74),
                "c", new Rectangle(400, 200, 84, 74), "d", new Rectangle(400, 400, 84, 74)), List.of(link("a", "d"), link("b", "c")));

        double first = upright(view, "a.outlet>d.inlet");
        double second = upright(view, "b.outlet>c.inlet");
        assertThat(Math.abs(first - second)).isGreaterThan(5);
    }

    @Test
    void namesOfPinsDoNotLieOnEachOtherHoweverManyThereAre() {
        List<Pin> pins = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            pins.add(pin("m.measurement" + i, "measurement" + i));
        }
        Component many = new Component("m", "m", "Many", Symbol.GENERIC, "", pins, List.of(), List.of());
        DiagramView view = new DiagramView(new Scene(new Component("", "S", "S", Symbol.GENERIC, "", List.of(), List.of(), List.of(many)), List.of()),
                SystemLayout.EMPTY);

        assertApart(view);
        Rectangle box = view.component("m").bounds();
        new Moving(view).movePin("m.measurement3", new Point(box.center().x(), box.y()));
        new Moving(view).movePin("m.measurement4", new Point(box.center().x() + 20, box.y()));
        new Moving(view).movePin("m.measurement5", new Point(box.x(), view.pin("m.measurement0").orElseThrow().bounds().y()));
        assertApart(view);
    }

    private static void assertApart(DiagramView view) {
        List<PlacedPin> pins = view.component("m").pins();
        for (PlacedPin one : pins) {
            assertThat(pins).filteredOn(other -> other != one && other.label().grown(-1).meets(one.label().grown(-1))).isEmpty();
        }
    }

    private static double upright(DiagramView view, String key) {
        return view.link(key).orElseThrow().route().get(1).x();
    }

    private static void assertClear(DiagramView view) {
        assertClear(view, view.link(KEY).orElseThrow());
    }

    private static void assertClear(DiagramView view, PlacedLink link) {
        for (int i = 1; i < link.route().size(); i++) {
            Rectangle leg = Rectangle.between(link.route().get(i - 1), link.route().get(i));
            assertThat(view.components().stream().filter(each -> !each.component().path().isEmpty() && each.bounds().meets(leg))
                    .map(each -> each.component().path() + " " + each.bounds())).as(link.toString()).isEmpty();
        }
    }

    private static List<Point> route(DiagramView view) {
        return view.link(KEY).orElseThrow().route();
    }

    /** a, b and c in a row, a led to c. @param y where b stands */
    private static DiagramView row(double y) {
        Map<String, Rectangle> boxes = new LinkedHashMap<>();
        boxes.put("a", new Rectangle(60, 150, 84, 74));
        boxes.put("b", new Rectangle(260, y, 84, 74));
        boxes.put("c", new Rectangle(460, 150, 84, 74));
        return view(boxes, List.of(link("a", "c")));
    }

    private static DiagramView view(Map<String, Rectangle> boxes, List<Link> links) {
        Map<String, NodeLayout> nodes = new HashMap<>();
        boxes.forEach((path, box) -> nodes.put(path, new NodeLayout(box, Optional.empty())));
        List<Component> parts = boxes.keySet().stream().sorted().map(path -> new Component(path, path, "Unit", Symbol.GENERIC, "",
                List.of(pin(path + ".inlet", "inlet"), pin(path + ".outlet", "outlet")), List.of(), List.of())).toList();
        return new DiagramView(new Scene(new Component("", "S", "S", Symbol.GENERIC, "", List.of(), List.of(), parts), links),
                new SystemLayout(nodes, Map.of(), Map.of(), Optional.empty()));
    }

    private static Link link(String from, String to) {
        return new Link("", from + ".outlet", to + ".inlet", Pin.Kind.PORT, "Liquid");
    }

    private static Pin pin(String path, String name) {
        return new Pin(path, name, Pin.Kind.PORT, "Liquid", false, "Liquid");
    }

    private static Stage stage(DiagramView view) {
        Selection selection = new Selection();
        return new Stage() {
            @Override
            public DiagramView view() {
                return view;
            }

            @Override
            public Selection selection() {
                return selection;
            }

            @Override
            public void ask(Request request) {
                throw new AssertionError(request);
            }

            @Override
            public Optional<String> obstacle(String source, String target) {
                return Optional.empty();
            }
        };
    }
}
