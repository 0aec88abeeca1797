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
    private final Peak[] peaks;

    /** For one run. */
    public Watch(List<Measure> measures) {
        this.measures = List.copyOf(measures);
        functionals = measures.stream().flatMap(measure -> measure.functionals().stream()).toList();
        values = new double[functionals.size()];
        Arrays.fill(values, Double.NaN);
        peaks = functionals.stream().map(functional -> new Peak()).toArray(Peak[]::new);
    }

    @Override
    public boolean looksWithin() {
        return functionals.stream().anyMatch(functional -> functional.kind() != Measure.Functional.Kind.FINAL);
    }

    @Override
    public void within(double time, double[] all) {
        for (int i = 0; i < values.length; i++) {
            take(i, functionals.get(i).variable().in(all));
            take(i, peaks[i].after(time, functionals.get(i).variable().in(all)));
        }
    }

    @Override
    public void settled(double time) {
        Arrays.stream(peaks).forEach(Peak::forget);
    }

    @Override
    public void row(double time, double[] all, RowKind kind) {
        for (int i = 0; i < values.length; i++) {
            take(i, functionals.get(i).variable().in(all));
        }
    }

    private void take(int i, double value) {
        values[i] = Double.isNaN(values[i]) ? value : switch (functionals.get(i).kind()) {
            case FINAL -> value;
            case LEAST -> Math.min(values[i], value);
            case GREATEST -> Math.max(values[i], value);
        };
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
