package org.twinsmith.diagram.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinsmith.diagram.layout.PlacedPin.Side;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

class LayoutFileTest {
    private static final SystemLayout STATION = new SystemLayout(
            Map.of("p1", node(120, 80), "tower", new NodeLayout(new Rectangle(-40.5, 8, 200, 160), Optional.of(true))),
            Map.of("p1.suction", new PinLayout(Side.WEST, 33.33)),
            Map.of("p1.discharge>tower.inlet", new LinkLayout(List.of(new Point(180, 90), new Point(180, 30)), true)), Optional.of(new Viewport(1.25, 3, -4)));

    @Test
    void whatIsWrittenIsReadAgain() {
        LayoutFile file = LayoutFile.empty().with("Station", STATION);

        assertThat(LayoutFile.of(file.text()).system("Station")).isEqualTo(STATION);
        assertThat(LayoutFile.of(file.text()).text()).isEqualTo(file.text());
    }

    @Test
    void eachElementHasALineOfItsOwnAndTheLinesAreSorted() {
        assertThat(LayoutFile.empty().with("Station", STATION).with("Annex", new SystemLayout(Map.of("a", node(1, 2)), Map.of(), Map.of(),
                Optional.empty())).text()).isEqualTo("""
                # Where things stand in the drawings of the file beside; one element a line, sorted.
                Annex node a 1 2 84 60
                Station link p1.discharge>tower.inlet 180,90 180,30 own
                Station node p1 120 80 84 60
                Station node tower -40.5 8 200 160 open
                Station pin p1.suction west 33.33
                Station view 1.25 3 -4
                """);
    }

    @Test
    void movingOneElementChangesOneLine() {
        String before = LayoutFile.empty().with("Station", STATION).text();

        String after = LayoutFile.of(before).with("Station", new SystemLayout(
                Map.of("p1", node(121, 80), "tower", STATION.nodes().get("tower")), STATION.pins(), STATION.links(), STATION.view())).text();

        List<String> changed = new ArrayList<>(after.lines().toList());
        changed.removeAll(before.lines().toList());
        assertThat(changed).containsExactly("Station node p1 121 80 84 60");
    }

    @Test
    void whatAMergeLeavesBehindStaysAndIsReported() {
        String merged = """
                Station node p0 1 1 84 60
                <<<<<<< ours
                Station node p1 120 80 84 60
                =======
                Station node p1 300 80 84 60
                >>>>>>> theirs
                Station node p2 far away
                # a note
                Station hologram p3 1 2 3
                """;
        LayoutFile file = LayoutFile.of(merged);

        assertThat(file.problems()).extracting(LayoutFile.Problem::line).containsExactly(2, 4, 5, 6, 7, 9);
        assertThat(file.problems().get(2).reason()).isEqualTo("is said a second time");
        assertThat(file.text()).isEqualTo(merged);
        assertThat(file.system("Station").nodes()).containsEntry("p1", node(120, 80));
    }

    @Test
    void anElementThatIsMovedIsSaidOnce() {
        LayoutFile file = LayoutFile.of("Station node p1 1 1 84 60\nStation node p1 300 80 84 60\n");

        assertThat(file.with("Station", new SystemLayout(Map.of("p1", node(7, 7)), Map.of(), Map.of(), Optional.empty())).text())
                .isEqualTo("Station node p1 7 7 84 60\n");
    }

    @Test
    void damageNeverTakesALineAway() {
        String good = LayoutFile.empty().with("Station", STATION).text();
        Random random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            StringBuilder damaged = new StringBuilder(good);
            for (int j = 1 + random.nextInt(4); j > 0; j--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) (32 + random.nextInt(600)));
            }
            LayoutFile file = LayoutFile.of(damaged.toString());
            LayoutFile again = LayoutFile.of(file.with("Other", STATION).text());

            List<String> unread = file.problems().stream().map(LayoutFile.Problem::text).toList();
            assertThat(again.text().lines()).containsAll(unread);
            assertThat(again.system("Station")).isEqualTo(file.system("Station"));
        }
    }

    @Test
    void aRenamedComponentTakesItsPlaceAlong() {
        SystemLayout renamed = STATION.renamed(Map.of("p1", "pump1"));

        assertThat(renamed.nodes()).containsKeys("pump1", "tower").doesNotContainKey("p1");
        assertThat(renamed.pins()).containsKey("pump1.suction");
        assertThat(renamed.links()).containsKey("pump1.discharge>tower.inlet");
    }

    @Test
    void aDeletedComponentTakesWhatHangsOnItAlong() {
        SystemLayout without = STATION.without("p1");

        assertThat(without.nodes()).containsOnlyKeys("tower");
        assertThat(without.pins()).isEmpty();
        assertThat(without.links()).isEmpty();
    }

    private static NodeLayout node(double x, double y) {
        return new NodeLayout(new Rectangle(x, y, 84, 60), Optional.empty());
    }
}
