package org.twinsmith.simulation.experiment;

import java.util.Arrays;
import java.util.List;

import org.twinsmith.core.experiment.Measure;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.RunListener;

/** Follows what the measures of a run need. */
public final class Watch implements RunListener {
    private final List<Measure> measures;
    private final List<Measure.Functional> functionals;
    private final double[] values;

    /** For one run. */
    public Watch(List<Measure> measures) {
        this.measures = List.copyOf(measures);
        functionals = measures.stream().flatMap(measure -> measure.functionals().stream()).toList();
        values = new double[functionals.size()];
        Arrays.fill(values, Double.NaN);
    }

    @Override
    public void row(double time, double[] all, RowKind kind) {
        for (int i = 0; i < values.length; i++) {
            Measure.Functional functional = functionals.get(i);
            double value = functional.variable().in(all);
            values[i] = Double.isNaN(values[i]) ? value : switch (functional.kind()) {
                case FINAL -> value;
                case LEAST -> Math.min(values[i], value);
                case GREATEST -> Math.max(values[i], value);
            };
        }
    }

    /** The measures, SI; not numbers before the first row. @param duration length of the run, s */
    public List<Double> measured(double duration) {
        Double[] measured = new Double[measures.size()];
        int first = 0;
        for (int m = 0; m < measured.length; m++) {
            int end = first + measures.get(m).functionals().size();
            measured[m] = measures.get(m).formula().of(Arrays.copyOfRange(values, first, end), duration);
            first = end;
        }
        return List.of(measured);
    }
}
