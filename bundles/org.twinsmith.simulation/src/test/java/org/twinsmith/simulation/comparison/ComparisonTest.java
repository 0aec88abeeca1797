package org.twinsmith.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.table.Column;
import org.twinsmith.simulation.table.Table;

class ComparisonTest {
    private static final Comparison.Tolerance TIGHT = new Comparison.Tolerance(1e-6, 1e-9, 1e-6);
    private static final Unit METRE = new Unit("m", Dimension.base("L"), 1, 0);
    private static final Unit CENTIMETRE = new Unit("cm", Dimension.base("L"), 0.01, 0);
    private static final Unit KILOGRAM = new Unit("kg", Dimension.base("M"), 1, 0);

    @Test
    void equalRunsAgreeEvenWhereTheirRowsStandElsewhere() {
        Comparison comparison = of(run("s", new double[] {0, 1, 2, 3, 4}, numbers("x", "m", 0, 2, 4, 6, 8)),
                run("s", new double[] {0, 0.5, 2.5, 4}, numbers("x", "m", 0, 1, 5, 8)));

        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.signals().getFirst().largest()).isCloseTo(0, within(1e-12));
        assertThat(comparison.signals().getFirst().first().mean()).isEqualTo(4);
    }

    @Test
    void theFirstInstantAndTheSizeOfADifferenceAreFound() {
        Comparison.Signal signal = of(run("s", new double[] {0, 1, 2, 3}, numbers("x", "m", 1, 1, 1, 1)),
                run("s", new double[] {0, 1, 2, 3}, numbers("x", "m", 1, 1, 1.5, 3))).signals().getFirst();

        assertThat(signal.agrees()).isFalse();
        assertThat(signal.deviatesFrom()).isEqualTo(2);
        assertThat(signal.largest()).isEqualTo(2);
        assertThat(signal.at()).isEqualTo(3);
        assertThat(signal.rms()).isCloseTo(Math.sqrt((0.25 + 4) / 4), within(1e-12));
    }

    @Test
    void anEventThatIsARoundingErrorLaterIsNoDifference() {
        Table first = run("s", new double[] {0, 1, 1, 2}, numbers("x", "m", 0, 0, 5, 5));
        Table second = run("s", new double[] {0, 1 + 1e-7, 1 + 1e-7, 2}, numbers("x", "m", 0, 0, 5, 5));
        Table late = run("s", new double[] {0, 1.1, 1.1, 2}, numbers("x", "m", 0, 0, 5, 5));

        assertThat(of(first, second).agrees()).isTrue();
        assertThat(of(first, late).signals().getFirst().deviatesFrom()).isEqualTo(1);
    }

    @Test
    void unitsAreConverted() {
        Table metres = run("s", new double[] {0, 1}, numbers("x", "m", 1, 2));

        assertThat(of(metres, run("s", new double[] {0, 1}, numbers("x", "cm", 100, 200))).agrees()).isTrue();
        assertThatThrownBy(() -> of(metres, run("s", new double[] {0, 1}, numbers("x", "kg", 1, 2))))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("x is in [m] in the first run and in [kg] in the second, which cannot be converted");
    }

    @Test
    void aValueThatOneRunDoesNotHaveIsADifference() {
        Comparison.Signal signal = of(run("s", new double[] {0, 1}, numbers("x", "m", 1, 1)),
                run("s", new double[] {0, 1}, numbers("x", "m", 1, Double.NaN))).signals().getFirst();

        assertThat(signal.deviatesFrom()).isEqualTo(1);
        assertThat(signal.largest()).isInfinite();
    }

    @Test
    void wordsAreComparedAsTheyStand() {
        Column.Words before = new Column.Words("mode", List.of("off", "auto", "auto"));
        Column.Words after = new Column.Words("mode", List.of("off", "auto", "faulted"));

        assertThat(of(run("s", new double[] {0, 1, 2}, before), run("s", new double[] {0, 1, 2}, before)).agrees()).isTrue();
        assertThat(of(run("s", new double[] {0, 1, 2}, before), run("s", new double[] {0, 1, 2}, after)).signals()
                .getFirst().deviatesFrom()).isEqualTo(2);
    }

    @Test
    void whatOnlyOneRunHasIsNamedAndRunsWithoutCommonGroundAreRefused() {
        Table first = run("s", new double[] {0, 1}, numbers("x", "m", 1, 1), numbers("y", "m", 1, 1));
        Table second = run("s", new double[] {0, 1}, numbers("x", "m", 1, 1), numbers("z", "m", 1, 1));

        assertThat(of(first, second).onlyFirst()).containsExactly("y");
        assertThat(of(first, second).onlySecond()).containsExactly("z");
        assertThatThrownBy(() -> of(first, run("s", new double[] {2, 3}, numbers("x", "m", 1, 1))))
                .hasMessageContaining("no time in common");
        assertThatThrownBy(() -> of(first, run("min", new double[] {0, 1}, numbers("x", "m", 1, 1))))
                .hasMessageContaining("the second run has no column 'time [s]'");
        assertThatThrownBy(() -> of(first, run("s", new double[] {0, 1}, numbers("a", "m", 1, 1))))
                .hasMessageContaining("no signal in common");
    }

    private static Comparison of(Table first, Table second) {
        return Comparison.of(first, second, TIGHT, text -> List.of(METRE, CENTIMETRE, KILOGRAM).stream()
                .filter(unit -> unit.text().equals(text)).findFirst().or(Optional::empty));
    }

    private static Table run(String timeUnit, double[] times, Column... signals) {
        List<Column> columns = new java.util.ArrayList<>(List.of(new Column.Numbers("time", timeUnit, times)));
        columns.addAll(List.of(signals));
        return new Table(columns);
    }

    private static Column numbers(String name, String unit, double... values) {
        return new Column.Numbers(name, unit, values);
    }
}
