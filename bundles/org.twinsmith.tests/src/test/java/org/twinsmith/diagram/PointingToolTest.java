package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinsmith.diagram.edit.Ends;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Documentation;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.tool.Feedback;
import org.twinsmith.diagram.tool.Pointer;
import org.twinsmith.diagram.tool.PointingTool;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.tool.Selection;
import org.twinsmith.diagram.tool.Stage;
import org.twinsmith.diagram.view.DiagramView;

/** The tool of the drawing, worked with a pointer and no window. */
class PointingToolTest {
    private final DiagramView view = new DiagramView(new SceneReader(Documentation.NONE).read(Systems.pumpingStation()), SystemLayout.EMPTY);
    private final Selection selection = new Selection();
    private final List<Request> asked = new ArrayList<>();
    private final PointingTool tool = new PointingTool(new Stage() {
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
            asked.add(request);
        }

        @Override
        public Optional<String> obstacle(String source, String target) {
            return new Ends(view).obstacle(source, target);
        }
    });

    @Test
    void aClickSelectsAndAClickBesideSelectsNothing() {
        click(center("p1"));
        assertThat(selection.all()).containsExactly("p1");
        click(new Point(-500, -500));
        assertThat(selection.all()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aDragMovesWhatIsSelectedAndIsOneStep() {
        Rectangle before = view.component("tower").bounds();
        drag(center("tower"), center("tower").plus(37, -81));

        assertThat(asked).singleElement().isInstanceOf(Request.Arranged.class);
        assertThat(view.component("tower").bounds()).isNotEqualTo(before);
        ((Request.Arranged) asked.getFirst()).journal().undo(view);
        assertThat(view.component("tower").bounds()).isEqualTo(before);
    }

    @Test
    void aDragThatIsGivenUpLeavesEverythingAsItWas() {
        Rectangle before = view.component("tower").bounds();
        tool.press(pointer(center("tower")));
        tool.move(pointer(center("tower").plus(90, 90)));
        tool.cancel();

        assertThat(view.component("tower").bounds()).isEqualTo(before);
        assertThat(asked).isEmpty();
    }

    @Test
    void aLineFromPortToPortAsksForAConnection() {
        drag(pin("p1.discharge"), pin("tower.inlet"));

        assertThat(asked).containsExactly(new Request.Connect("p1.discharge", "tower.inlet"));
    }

    @Test
    void aLineToWhatDoesNotFitSaysWhyAndAsksForNothing() {
        tool.press(pointer(pin("p1.discharge")));
        tool.move(pointer(pin("control.level")));
        assertThat(tool.feedback()).filteredOn(Feedback.Words.class::isInstance).singleElement()
                .satisfies(words -> assertThat(((Feedback.Words) words).text()).contains("a value to an input"));
        tool.release(pointer(pin("control.level")));

        assertThat(asked).isEmpty();
    }

    @Test
    void anEndOfASelectedLinkIsLedElsewhere() {
        selection.set(List.of("main.outlet>tower.inlet"));
        drag(pin("tower.inlet"), pin("p2.suction"));

        assertThat(asked).containsExactly(new Request.Reconnect("main.outlet>tower.inlet", false, "p2.suction"));
    }

    @Test
    void aPushedLegOfALinkStaysUprightOrFlat() {
        List<Point> route = view.link("main.outlet>tower.inlet").orElseThrow().route();
        Point middle = Rectangle.around(route.subList(0, 2)).center();
        drag(middle, middle.plus(0, 60));

        List<Point> bent = view.link("main.outlet>tower.inlet").orElseThrow().route();
        assertThat(bent).hasSizeGreaterThan(route.size());
        for (int i = 1; i < bent.size(); i++) {
            Rectangle leg = Rectangle.around(bent.subList(i - 1, i + 1));
            assertThat(Math.min(leg.width(), leg.height())).isZero();
        }
        assertThat(asked).singleElement().isInstanceOf(Request.Arranged.class);
    }

    @Test
    void aFrameSelectsWhatLiesWhollyInIt() {
        Rectangle box = view.component("p2").bounds().grown(20);
        drag(new Point(box.x(), box.y()), new Point(box.right(), box.bottom()));

        assertThat(selection.components()).containsExactly("p2");
    }

    @Test
    void aCornerDragsTheBorderButNeverOverTheName() {
        click(center("p1"));
        Rectangle before = view.component("p1").bounds();
        Point corner = new Point(before.right(), before.bottom());
        drag(corner, corner.plus(40, 30));
        assertThat(view.component("p1").bounds().width()).isBetween(before.width() + 35, before.width() + 45);
        Rectangle wide = view.component("p1").bounds();
        drag(new Point(wide.right(), wide.bottom()), new Point(wide.x() + 2, wide.y() + 2));

        assertThat(view.component("p1").bounds().width()).isEqualTo(before.width());
    }

    @Test
    void aChosenTypeIsAskedForWhereTheSheetIsPressed() {
        tool.choose(Optional.of("twin.fluid.Pipe"));
        tool.press(Pointer.at(903, 707));

        assertThat(asked).containsExactly(new Request.Create("twin.fluid.Pipe", "", new Point(905, 705)));
        assertThat(tool.chosen()).isEmpty();
    }

    @Test
    void twiceThePressOpensOrCloses() {
        tool.doubleClick(pointer(center("p1")));

        assertThat(asked).containsExactly(new Request.Toggle("p1"));
    }

    private Point center(String path) {
        return view.component(path).bounds().center();
    }

    private Point pin(String path) {
        return view.pin(path).orElseThrow().bounds().center();
    }

    private static Pointer pointer(Point at) {
        return Pointer.at(at.x(), at.y());
    }

    private void click(Point at) {
        tool.press(pointer(at));
        tool.release(pointer(at));
    }

    private void drag(Point from, Point to) {
        tool.press(pointer(from));
        tool.move(pointer(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2)));
        tool.move(pointer(to));
        tool.release(pointer(to));
    }
}
