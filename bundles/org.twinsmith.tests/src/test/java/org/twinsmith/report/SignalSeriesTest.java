package org.twinsmith.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;

class SignalSeriesTest {
    private static final Unit CELSIUS = new Unit("degC", Dimension.NONE, 1, 273.15);
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void modelValuesArriveInTheUnitTheVariableIsShownIn() {
        Series series = SignalSeries.ofModel(variable(Role.STATE, new ValueType.Real(), CELSIUS), new double[] {0, 1},
                new double[] {293.15, 373.15});
        assertThat(series.values()).containsExactly(new double[] {20, 100}, offset(1e-9));
        assertThat(series.unit()).isEqualTo("degC");
        assertThat(series.shape()).isEqualTo(Series.Shape.LINE);
    }

    @Test
    void whatChangesAtEventsOnlyIsAStepAndShowsNamesNotNumbers() {
        ValueType mode = new ValueType.Enumeration("Mode", List.of("off", "auto"));
        Series series = SignalSeries.ofModel(variable(Role.DISCRETE, mode, Unit.ONE), new double[] {0}, new double[] {1});
        assertThat(series.shape()).isEqualTo(Series.Shape.STEP);
        assertThat(series.literals()).containsExactly("off", "auto");
        assertThat(SignalSeries.ofModel(variable(Role.ALGEBRAIC, new ValueType.Boolean(), Unit.ONE), new double[0],
                new double[0]).literals()).containsExactly("false", "true");
        assertThat(SignalSeries.ofModel(variable(Role.DISCRETE, new ValueType.Real(), CELSIUS), new double[0],
                new double[0]).shape()).isEqualTo(Series.Shape.STEP);
    }

    @Test
    void mirroredSamplesAreOrderedBySourceTimeAndCountFromTheStart() {
        List<Sample> samples = List.of(sample(2.5, 300, Quality.GOOD), sample(1.25, Double.NaN, Quality.BAD));
        Series series = SignalSeries.ofMirror(variable(Role.STATE, new ValueType.Real(), CELSIUS), START, samples);
        assertThat(series.times()).containsExactly(new double[] {1.25, 2.5}, offset(1e-9));
        assertThat(series.qualities()).containsExactly(Quality.BAD, Quality.GOOD);
        assertThat(series.values()[1]).isEqualTo(26.85, offset(1e-9));
        assertThat(series.origin()).isEqualTo(Series.Origin.MIRROR);
    }

    private static Sample sample(double time, double value, Quality quality) {
        Instant at = START.plusNanos(Math.round(time * 1e9));
        return new Sample("x", value, quality, at, at);
    }

    private static Variable variable(Role role, ValueType type, Unit unit) {
        return new Variable("x", role, type, unit, 0, false, Interval.ALL, true, false, "", Place.NOWHERE);
    }
}
