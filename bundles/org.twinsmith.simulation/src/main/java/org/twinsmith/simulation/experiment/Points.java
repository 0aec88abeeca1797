package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Design;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Levels;
import org.twinsmith.core.plan.ValueType;

/** The points of a design by their number; each can be computed without the others. */
final class Points {
    private static final int PLACES = 1 << 16;
    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

    private final Design design;
    private final int size;
    private final List<int[]> slices = new ArrayList<>();

    /** A point. @param values one for each factor, SI @param seed of the noise in the model */
    record Point(List<Double> values, long seed) {
        Point {
            values = List.copyOf(values);
        }
    }

    /** @throws DiagnosticException USAGE where there are more points than a table can hold */
    Points(Design design) {
        this.design = design;
        size = checkedSize(design);
        for (int f = 0; f < design.factors().size(); f++) {
            boolean sliced = design.sampling() == Design.Sampling.LATIN_HYPERCUBE
                    && design.factors().get(f).levels().isDrawn();
            slices.add(sliced ? new Draws(design.seed(), PLACES + f).permutation(design.samples()) : new int[0]);
        }
    }

    private static int checkedSize(Design design) {
        if (design.size() <= Design.MOST_POINTS) {
            return (int) design.size();
        }
        throw new DiagnosticException(Diagnostic.error(Code.USAGE, "the sweep has more than " + Design.MOST_POINTS
                + " points", "give the factors fewer values, or draw samples instead", Place.NOWHERE));
    }

    int size() {
        return size;
    }

    /** @param index 0 … size - 1; the seed varies fastest, then the sample, then the last factor */
    Point point(int index) {
        long seed = index % design.seeds() + 1L;
        int sample = index / design.seeds() % design.samples();
        long combination = index / design.seeds() / design.samples();
        List<Double> values = new ArrayList<>();
        for (int f = design.factors().size() - 1; f >= 0; f--) {
            Levels levels = design.factors().get(f).levels();
            if (levels instanceof Levels.Listed listed) {
                values.addFirst(listed.values().get((int) (combination % listed.values().size())));
                combination /= listed.values().size();
            } else {
                double value = draw(levels, share(f, sample));
                values.addFirst(design.factors().get(f).variable().type() instanceof ValueType.Integer ? Math.rint(value)
                        : value);
            }
        }
        return new Point(values, seed);
    }

    /** Where a draw lies in its distribution, between 0 and 1; the same for every combination of listed values. */
    private double share(int factor, int sample) {
        double random = new Draws(design.seed(), factor).uniform(sample);
        return slices.get(factor).length == 0 ? random : (slices.get(factor)[sample] + random) / design.samples();
    }

    private static double draw(Levels levels, double share) {
        return switch (levels) {
            case Levels.Uniform uniform -> uniform.low() + share * (uniform.high() - uniform.low());
            case Levels.Normal normal -> normal.mean() + normal.deviation() * STANDARD.inverseCumulativeProbability(share);
            case Levels.Triangular triangle ->
                new TriangularDistribution(triangle.low(), triangle.mode(), triangle.high())
                        .inverseCumulativeProbability(share);
            case Levels.Lognormal log -> log.median()
                    * StrictMath.exp(log.spread() * STANDARD.inverseCumulativeProbability(share));
            case Levels.Listed listed -> throw new IllegalArgumentException("listed values are not drawn");
        };
    }

    List<Factor> factors() {
        return design.factors();
    }
}
