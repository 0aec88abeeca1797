package org.twinsmith.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;

/** Makes series of what a run recorded and mirrored: from coherent SI into the unit that each variable is shown in. */
public final class SignalSeries {
    private static final double NANO = 1e-9;

    private SignalSeries() {
    }

    /**
     * What the model's own simulation recorded of a variable.
     *
     * @param times seconds since the start, never falling
     * @param si as many values, coherent SI
     */
    public static Series ofModel(Variable variable, double[] times, double[] si) {
        double[] shown = Arrays.stream(si).map(variable.unit()::fromSi).toArray();
        Series.Shape shape = variable.role() == Role.DISCRETE || !(variable.type() instanceof ValueType.Real)
                ? Series.Shape.STEP : Series.Shape.LINE;
        return new Series(variable.name(), unit(variable), Series.Origin.MODEL, shape, literals(variable), times, shown,
                List.of(), limits(variable));
    }

    /**
     * What a source reported of a variable.
     *
     * @param start instant that stands for simulated time 0
     * @param samples in any order; they are put into that of their source times
     */
    public static Series ofMirror(Variable variable, Instant start, List<Sample> samples) {
        List<Sample> ordered = samples.stream().sorted(Comparator.comparing(Sample::sourceTime)).toList();
        double[] times = ordered.stream().mapToDouble(each -> seconds(start, each.sourceTime())).toArray();
        double[] shown = ordered.stream().mapToDouble(each -> variable.unit().fromSi(each.value())).toArray();
        List<Quality> qualities = ordered.stream().map(Sample::quality).toList();
        return new Series(variable.name(), unit(variable), Series.Origin.MIRROR, Series.Shape.STEP, literals(variable),
                times, shown, qualities, limits(variable));
    }

    private static double seconds(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        return length.getSeconds() + NANO * length.getNano();
    }

    private static List<Limit> limits(Variable variable) {
        return variable.limits().stream().map(limit -> new Limit(limit.kind(), new Interval(
                variable.unit().fromSi(limit.range().low()), variable.unit().fromSi(limit.range().high())))).toList();
    }

    private static String unit(Variable variable) {
        return variable.type() instanceof ValueType.Real ? variable.unit().text() : "";
    }

    private static List<String> literals(Variable variable) {
        return switch (variable.type()) {
            case ValueType.Boolean truth -> List.of("false", "true");
            case ValueType.Enumeration enumeration -> enumeration.literals();
            case ValueType.Real real -> List.of();
            case ValueType.Integer integer -> List.of();
        };
    }
}
