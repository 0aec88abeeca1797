package org.twinsmith.diagram.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.diagram.scene.UserSymbol;
import org.twinsmith.diagram.scene.UserSymbol.Fill;
import org.twinsmith.diagram.scene.UserSymbol.Spot;
import org.twinsmith.diagram.scene.UserSymbol.Stroke;

class SvgSymbolReaderTest {
    private static final String HEAD = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'>";

    @Test
    void theSheetBecomesTheUnitSquareAndKeepsItsShape() {
        Stroke line = only(HEAD + "<line x1='0' y1='0' x2='100' y2='50' stroke='black'/></svg>", true);

        assertThat(line.spots()).containsExactly(new Spot(0, 0.25), new Spot(1, 0.75));
    }

    @Test
    void transformationsOfGroupsAndShapesApplyFromInsideOut() {
        Stroke line = only(HEAD + "<g transform='translate(10 20)'><g transform='scale(2)'><polyline points='0,0 5,0' fill='none' stroke='#000'"
                + " transform='rotate(90)'/></g></g></svg>", true);

        assertThat(line.spots().get(0).x()).isCloseTo(0.1, within(1e-9));
        assertThat(line.spots().get(1).x()).isCloseTo(0.1, within(1e-9));
        assertThat(line.spots().get(1).y()).isCloseTo(0.25 + 0.3, within(1e-9));
    }

    @Test
    void darkAreasAreSolidColouredOnesTintedAndWhiteOnesEmpty() {
        String svg = HEAD + "<rect width='9' height='9'/><rect width='9' height='9' fill='#cfe3f3'/>"
                + "<rect width='9' height='9' style='fill:white;stroke:none'/><rect width='9' height='9' fill='none' stroke='red'/></svg>";

        assertThat(read(svg).strokes()).extracting(Stroke::fill).containsExactly(Fill.SOLID, Fill.TINTED, Fill.NONE);
        assertThat(read(svg).strokes()).extracting(Stroke::line).containsExactly(false, false, true);
    }

    /** In units of its radii it leads from (1, 2.5) to (2, 1.5): the centres are (2, 2.5) and (1, 1.5). */
    @ParameterizedTest
    @CsvSource({"0,1,60,50", "1,1,30,30", "0,0,30,30", "1,0,60,50"})
    void anArcIsThatOfTheStandard(int large, int clockwise, double middleX, double middleY) {
        Stroke arc = only("<svg viewBox='0 0 100 100'><path fill='none' stroke='black' d='M30 50A30 20 0 " + large + " " + clockwise
                + " 60 30'/></svg>", true);

        assertThat(arc.spots()).allSatisfy(spot -> assertThat(Math.hypot((100 * spot.x() - middleX) / 30, (100 * spot.y() - middleY) / 20))
                .isCloseTo(1, within(0.01)));
        assertThat(arc.spots()).hasSize(large == 1 ? 25 : 9);
    }

    @Test
    void numbersMayFollowEachOtherAsTheyDoInFilesOfDrawingPrograms() {
        Stroke path = only("<svg viewBox='0 0 10 10'><path stroke='black' fill='none' d='m1-1.5.5 1e0l1,1H5v-.25z'/></svg>", true);

        assertThat(path.closed()).isTrue();
        assertThat(path.spots()).extracting(spot -> Math.round(spot.x() * 1000) / 100.0).containsExactly(1.0, 1.5, 2.5, 5.0, 5.0);
    }

    @Test
    void aRingHasAHole() {
        Stroke ring = only("<svg viewBox='0 0 10 10'><path d='M0 0H10V10H0Z M3 3V7H7V3Z'/></svg>", false);

        assertThat(ring.spots()).hasSize(12);
        assertThat(area(ring.spots())).isCloseTo(1 - 0.16, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>",
        "<!DOCTYPE svg SYSTEM 'http://127.0.0.1:1/x.dtd'><svg viewBox='0 0 1 1'/>",
        "<?xml-stylesheet href='a.css'?><svg viewBox='0 0 1 1'/>",
        "<svg viewBox='0 0 1 1'><script>1</script></svg>",
        "<svg viewBox='0 0 1 1'><defs><script>1</script></defs></svg>",
        "<svg viewBox='0 0 1 1'><rect width='1' height='1' onclick='a()'/></svg>",
        "<svg viewBox='0 0 1 1' xmlns:xlink='http://www.w3.org/1999/xlink'><use xlink:href='http://127.0.0.1/a.svg#b'/></svg>",
        "<svg viewBox='0 0 1 1'><image href='file:///etc/passwd'/></svg>",
        "<svg viewBox='0 0 1 1'><text>a</text></svg>",
        "<svg viewBox='0 0 1 1'><style>rect{}</style></svg>",
        "<svg viewBox='0 0 1 1'><rect width='1' height='1' fill='url(#a)'/></svg>",
        "<svg viewBox='0 0 1 1'><rect width='1' height='1' filter='url(#a)'/></svg>",
        "<svg viewBox='0 0 1 1'><path d='M0 0 L'/></svg>",
        "<svg viewBox='0 0 1 1'><path d='L1 1'/></svg>",
        "<svg viewBox='0 0 1 1'><path d='M0 0 X1 1'/></svg>",
        "<svg viewBox='0 0 1 1'><path d='M0 0 L1e99 1'/></svg>",
        "<svg viewBox='0 0 1 1'><g transform='explode(3)'><path d='M0 0L1 1'/></g></svg>",
        "<svg viewBox='0 0 0 1'><path d='M0 0L1 1'/></svg>",
        "<svg><path d='M0 0L1 1'/></svg>",
        "<svg viewBox='0 0 1 1'/>",
        "<html/>", "", "<svg", "no xml at all"})
    void whatCannotBeDrawnIsRefusedWithItsPlace(String svg) {
        assertThatThrownBy(() -> read(svg)).isInstanceOfSatisfying(DiagnosticException.class, refused -> {
            Diagnostic reason = refused.diagnostics().getFirst();
            assertThat(reason.code()).isEqualTo(Code.SYMBOL);
            assertThat(reason.place().file()).isEqualTo("a.svg");
            assertThat(reason.place().line()).isPositive();
            assertThat(reason.message()).isNotBlank();
        });
    }

    @Test
    void aFileThatIsTooLargeTooDeepOrTooLongIsRefused() {
        assertThatThrownBy(() -> SvgSymbolReader.read("a.svg", new byte[SvgSymbolReader.MOST_BYTES + 1])).hasMessageContaining("at most");
        assertThatThrownBy(() -> read("<svg viewBox='0 0 1 1'>" + "<g>".repeat(60) + "</g>".repeat(60) + "</svg>")).hasMessageContaining("deep");
        assertThatThrownBy(() -> read("<svg viewBox='0 0 1 1'>" + "<g/>".repeat(3000) + "</svg>")).hasMessageContaining("elements");
        assertThatThrownBy(() -> read("<svg viewBox='0 0 1 1'><path d='M0 0" + "h1".repeat(30_000) + "'/></svg>")).hasMessageContaining("points");
    }

    @Test
    void whatDrawingProgramsSayToThemselvesIsPassedOver() {
        assertThat(read("<svg xmlns='http://www.w3.org/2000/svg' xmlns:i='urn:i' width='20px' height='20' i:version='1'><i:view a='b'><i:grid/></i:view>"
                + "<title>a</title><defs/><metadata><x/></metadata><rect width='9' height='9'/></svg>").strokes()).hasSize(1);
    }

    private static double area(List<Spot> spots) {
        double twice = 0;
        for (int i = 0; i < spots.size(); i++) {
            Spot a = spots.get(i);
            Spot b = spots.get((i + 1) % spots.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    private static Stroke only(String svg, boolean line) {
        List<Stroke> strokes = read(svg).strokes().stream().filter(each -> each.line() == line).toList();
        assertThat(strokes).hasSize(1);
        return strokes.getFirst();
    }

    private static UserSymbol read(String svg) {
        return SvgSymbolReader.read("a.svg", svg.getBytes(StandardCharsets.UTF_8));
    }
}
