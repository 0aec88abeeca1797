package org.twinsmith.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.report.Series;

class LimitLinesTest {

    private static String plot(double low, double high) {
        Series series = new Series("p.bearing", "degC", Series.Origin.MODEL, Series.Shape.LINE, List.of(), new double[] {0, 1},
                new double[] {20, 90}, List.of(), List.of(new Limit(Limit.Kind.ALARM, new Interval(low, high))));
        return new Plot(0, 1, List.of(), 100).paint(Panel.of(List.of(series)).get(0), "a");
    }

    @Test
    void aBoundWithinTheAxisIsALine() {
        assertThat(plot(Double.NEGATIVE_INFINITY, 80)).containsOnlyOnce("class=\"limit alarm\"").contains("p.bearing: alarm limit");
        assertThat(plot(30, 80).split("class=\"limit")).hasSize(3);
    }

    @Test
    void aBoundFarOutsideDoesNotFlattenTheCurve() {
        assertThat(plot(Double.NEGATIVE_INFINITY, 1000)).doesNotContain("limit");
    }
}
