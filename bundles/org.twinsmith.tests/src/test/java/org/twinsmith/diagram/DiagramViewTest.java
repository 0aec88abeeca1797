package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.diagram.layout.ElkLayout;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Documentation;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.SceneOptions;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.diagram.store.LayoutFile;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Hit;
import org.twinsmith.diagram.view.Journal;
import org.twinsmith.diagram.view.Moving;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;

class DiagramViewTest {
    private static final String PLANT = """
            namespace t
            connector Liquid { p : Real  flow q : Real }
            asset Pipe { port inlet, outlet : Liquid }
            system Skid { port entry, exit : Liquid  asset a : Pipe  asset b : Pipe
                connect entry -> a.inlet  connect a.outlet -> b.inlet  connect b.outlet -> exit }
            system Plant {
                port supply : Liquid
                asset head : Pipe
                system skid : Skid
                asset tail : Pipe
                connect supply -> head.inlet
                connect head.outlet -> skid.entry
                connect skid.exit -> tail.inlet
            }
            """;

    @Test
    void aMovedComponentTakesItsLinksAlongAndNothingElse() {
        DiagramView view = view(PLANT);
        Rectangle tail = view.component("tail").bounds();
        Rectangle skid = view.component("skid").bounds();

        new Moving(view).move(List.of("tail"), 60, 200);

        assertThat(view.component("tail").bounds()).isEqualTo(tail.moved(60, 200));
        assertThat(view.component("skid").bounds()).isEqualTo(skid);
        assertSound(view);
    }

    @Test
    void aMovedContainerTakesItsPartsAndTheirLinksAlong() {
        DiagramView view = view(PLANT);
        Rectangle a = view.component("skid.a").bounds();
        List<Point> inner = view.link("skid.a.outlet>skid.b.inlet").orElseThrow().route();

        new Moving(view).move(List.of("skid"), 30, 500);

        assertThat(view.component("skid.a").bounds()).isEqualTo(a.moved(30, 500));
        assertThat(view.link("skid.a.outlet>skid.b.inlet").orElseThrow().route())
                .isEqualTo(inner.stream().map(point -> point.plus(30, 500)).toList());
        assertSound(view);
    }

    @Test
    void aContainerGrowsWithItsPartsAndKeepsThemBelowItsHeader() {
        DiagramView view = view(PLANT);
        Rectangle skid = view.component("skid").bounds();

        new Moving(view).move(List.of("skid.b"), 300, 40);
        assertThat(view.component("skid").bounds().contains(view.component("skid.b").bounds())).isTrue();
        new Moving(view).move(List.of("skid.b"), -5000, -5000);

        assertThat(view.component("skid.b").bounds().x()).isGreaterThan(skid.x());
        assertThat(view.component("skid.b").bounds().y()).isGreaterThan(skid.y());
        assertSound(view);
    }

    @Test
    void insertingReorderingAndReformattingTextMovesNothing() {
        DiagramView view = view(PLANT);
        Map<String, Rectangle> before = boxes(view);

        view.update(scene(PLANT.replace("    asset head : Pipe\n", "    asset first : Pipe\n").replace("    asset tail : Pipe",
                "    asset tail : Pipe   asset head : Pipe")));

        assertThat(boxes(view)).containsAllEntriesOf(without(before, "")).containsKey("first");
        assertThat(view.components()).noneMatch(each -> !each.component().isOpen() && !each.component().path().equals("first")
                && each.bounds().meets(view.component("first").bounds()));
        assertSound(view);
    }

    @Test
    void aComponentRenamedByHandKeepsItsPlaceWithAllItHolds() {
        DiagramView view = view(PLANT);
        new Moving(view).move(List.of("skid.a"), 7, 9);
        Rectangle a = view.component("skid.a").bounds();
        List<Point> route = view.link("head.outlet>skid.entry").orElseThrow().route();

        view.update(scene(PLANT.replace("skid", "unit")));

        assertThat(view.component("unit.a").bounds()).isEqualTo(a);
        assertThat(view.find("skid")).isEmpty();
        assertThat(view.link("head.outlet>unit.entry").orElseThrow().route()).isEqualTo(route);
        assertSound(view);
    }

    @Test
    void whatABrokenTextHidesComesBackWhereItWas() {
        DiagramView view = view(PLANT);
        new Moving(view).move(List.of("tail"), 33, 44);
        Map<String, Rectangle> before = boxes(view);

        view.update(scene(PLANT.replace("asset tail : Pipe", "")));
        assertThat(view.find("tail")).isEmpty();
        view.update(scene(PLANT));

        assertThat(boxes(view)).isEqualTo(before);
        assertSound(view);
    }

    @Test
    void aChangeOfPlacesIsUndoneAndRedone() {
        DiagramView view = view(PLANT);
        Map<String, Rectangle> before = boxes(view);
        view.record();
        new Moving(view).move(List.of("skid", "head"), -11, 90);
        new Moving(view).move(List.of("skid.a"), 200, 10);
        Journal journal = view.stopRecording();
        Map<String, Rectangle> after = boxes(view);

        journal.undo(view);
        assertThat(boxes(view)).isEqualTo(before);
        assertSound(view);
        journal.redo(view);
        assertThat(boxes(view)).isEqualTo(after);
    }

    @Test
    void aDrawingIsReadAgainFromItsFileAsItWas() {
        DiagramView view = view(PLANT);
        new Moving(view).move(List.of("skid.a"), 20, 30);
        new Moving(view).bend("head.outlet>skid.entry", List.of(new Point(300, 400)));
        String text = LayoutFile.empty().with("Plant", view.layout(true)).text();

        DiagramView again = new DiagramView(scene(PLANT), LayoutFile.of(text).system("Plant"));

        boxes(view).forEach((path, box) -> assertNear(again.component(path).bounds(), box));
        view.links().forEach(link -> assertNear(Rectangle.around(again.link(DiagramView.key(link.link())).orElseThrow().route()),
                Rectangle.around(link.route())));
        assertThat(LayoutFile.of(text).with("Plant", again.layout(true)).text()).isEqualTo(text);
    }

    @Test
    void whatLiesAtAPointIsFound() {
        DiagramView view = view(PLANT);

        assertThat(view.at(view.component("head").bounds().center(), 3)).isEqualTo(new Hit.Node("head"));
        assertThat(view.at(view.pin("skid.entry").orElseThrow().bounds().center(), 3)).isEqualTo(new Hit.Pin("skid.entry", "skid"));
        Rectangle skid = view.component("skid").bounds();
        assertThat(view.at(new Point(skid.x() + 30, skid.y() + 10), 3)).isEqualTo(new Hit.Node("skid"));
        assertThat(view.at(new Point(-900, -900), 3)).isEqualTo(new Hit.Blank());
        PlacedLink link = view.link("head.outlet>skid.entry").orElseThrow();
        Point middle = Rectangle.around(link.route().subList(0, 2)).center();
        assertThat(view.at(middle, 3)).isEqualTo(new Hit.Link("head.outlet>skid.entry", 0));
        assertThat(view.containerAt(new Point(skid.x() + 30, skid.y() + 10))).isEqualTo("skid");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void afterAnyMovesTheIndexFindsExactlyWhatIsThereAndEveryLinkEndsAtItsPins(long seed) {
        ComponentType system = Systems.random(seed);
        Scene scene = new SceneReader(Documentation.NONE).read(system);
        DiagramView view = new DiagramView(scene, SystemLayout.EMPTY);
        view.arrange(new ElkLayout(() -> false).place(scene));
        Random random = new Random(seed);
        List<String> paths = view.components().stream().map(each -> each.component().path()).toList();
        for (int i = 0; i < 40; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            new Moving(view).move(List.of(path, paths.get(random.nextInt(paths.size()))), random.nextInt(-300, 300), random.nextInt(-300, 300));
            view.find(path).filter(each -> !path.isEmpty()).ifPresent(each -> new Moving(view).resize(path, each.bounds().grown(random.nextInt(9))));
            assertSound(view);
            Rectangle area = new Rectangle(random.nextInt(-500, 800), random.nextInt(-500, 800), random.nextInt(900), random.nextInt(900));
            assertThat(view.visible(area).components()).containsAll(view.components().stream()
                    .filter(each -> each.bounds().meets(area)).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverChangesTheDrawingShowsExactlyTheNewScene(long seed) {
        DiagramView view = new DiagramView(new SceneReader(Documentation.NONE).read(Systems.random(seed)), SystemLayout.EMPTY);
        for (long next = seed + 1; next < seed + 12; next++) {
            Scene scene = new SceneReader(Documentation.NONE).read(Systems.random(next));
            view.update(scene);

            assertShows(view, scene);
            assertSound(view);
        }
    }

    @Test
    void openingAndClosingAContainerKeepsTheLinksThatLeadIntoIt() {
        String text = PLANT.replace("connect skid.exit -> tail.inlet", "connect skid.exit -> tail.inlet  connect skid.b.inlet -> tail.outlet");
        DiagramView view = view(text);
        Rectangle inner = view.component("skid.b").bounds();
        for (boolean open : new boolean[] {false, true, false, true}) {
            view.setOpen("skid", open);
            Scene scene = new SceneReader(Documentation.NONE, new SceneOptions(view::isOpened, feature -> "", false, type -> Optional.empty())).read(plant(text));
            view.update(scene);

            assertShows(view, scene);
            assertSound(view);
            assertThat(view.owner("skid.b.inlet")).contains(open ? "skid.b" : "skid");
        }
        assertThat(view.component("skid.b").bounds()).isEqualTo(inner);
    }

    private static void assertShows(DiagramView view, Scene scene) {
        assertThat(view.scene()).isEqualTo(scene);
        Map<String, Component> all = new java.util.TreeMap<>();
        collect(scene.root(), all);
        Map<String, Component> shown = new java.util.TreeMap<>();
        view.components().forEach(each -> shown.put(each.component().path(), each.component()));
        assertThat(shown).isEqualTo(all);
        view.components().forEach(each -> assertThat(each.pins()).extracting(PlacedPin::pin).containsExactlyElementsOf(each.component().pins()));
        assertThat(view.links()).extracting(PlacedLink::link).containsExactlyInAnyOrderElementsOf(scene.links());
        scene.links().forEach(link -> assertThat(view.linksOf(view.owner(link.source()).orElseThrow())).contains(DiagramView.key(link)));
    }

    private static void collect(Component component, Map<String, Component> into) {
        into.put(component.path(), component);
        component.parts().forEach(part -> collect(part, into));
    }

    private static void assertNear(Rectangle box, Rectangle expected) {
        assertThat(expected.grown(0.1).contains(box) && box.grown(0.1).contains(expected)).as(box + " is near " + expected).isTrue();
    }

    private static void assertSound(DiagramView view) {
        for (PlacedLink link : view.links()) {
            List<Point> route = link.route();
            for (int i = 1; i < route.size(); i++) {
                Rectangle leg = Rectangle.around(route.subList(i - 1, i + 1));
                assertThat(Math.min(leg.width(), leg.height())).as("a leaning leg of " + link).isLessThan(0.01);
            }
            assertThat(view.pin(link.link().source()).orElseThrow().bounds().grown(2).contains(route.getFirst())).as(link.toString()).isTrue();
            assertThat(view.pin(link.link().target()).orElseThrow().bounds().grown(2).contains(route.getLast())).as(link.toString()).isTrue();
        }
        for (PlacedComponent each : view.components()) {
            String path = each.component().path();
            assertThat(path.isEmpty() || view.component(DiagramView.container(path)).bounds().contains(each.bounds())).as(path).isTrue();
        }
    }

    private static Map<String, Rectangle> boxes(DiagramView view) {
        Map<String, Rectangle> boxes = new java.util.TreeMap<>();
        view.components().forEach(each -> boxes.put(each.component().path(), each.bounds()));
        return boxes;
    }

    private static Map<String, Rectangle> without(Map<String, Rectangle> boxes, String path) {
        Map<String, Rectangle> fewer = new java.util.TreeMap<>(boxes);
        fewer.remove(path);
        return fewer;
    }

    private static DiagramView view(String text) {
        return new DiagramView(scene(text), SystemLayout.EMPTY);
    }

    private static Scene scene(String text) {
        return new SceneReader(Documentation.NONE).read(plant(text));
    }

    private static ComponentType plant(String text) {
        return ModelLoader.standalone().loadTexts(Map.of("plant.twin", text)).all(ComponentType.class).stream()
                .filter(type -> type.getName().equals("Plant")).findFirst().orElseThrow();
    }
}
