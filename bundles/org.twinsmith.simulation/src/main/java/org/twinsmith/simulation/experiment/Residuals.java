package org.twinsmith.simulation.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;
import org.hipparchus.util.Pair;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.parallel.Workers;

/**
 * Differences between model and recording as a function of scaled parameters: parameter i is its start plus its scale
 * times x(i). Each signal counts with its own typical size, and with the same weight however often it was measured.
 */
final class Residuals implements ValueAndJacobianFunction {
    /** Step of the differences, in scaled parameters: the error of a run at its tolerance is small beside it. */
    private static final double STEP = 1e-4;
    /** A difference that no parameters have, where a run fails. */
    private static final double HOPELESS = 1e6;

    private final Replay replay;
    private final Recording recording;
    private final List<Varied> varied;
    private final double[] starts;
    private final double[] scales;
    private final double[] weights;
    private final int jobs;
    private final Cancellation cancellation;
    private int runs;

    Residuals(Replay replay, Recording recording, List<Varied> varied, double[] starts, int jobs,
            Cancellation cancellation) {
        this.replay = replay;
        this.recording = recording;
        this.varied = varied;
        this.starts = starts;
        this.jobs = jobs;
        this.cancellation = cancellation;
        scales = IntStream.range(0, starts.length).mapToDouble(i -> scale(varied.get(i), starts[i])).toArray();
        weights = recording.fitted().stream().mapToDouble(Residuals::weight).toArray();
    }

    private static double scale(Varied varied, double start) {
        if (varied.isBounded()) {
            return varied.high() - varied.low();
        }
        return start != 0 ? Math.abs(start) : varied.variable().unit().factor();
    }

    private static double weight(Recording.Signal signal) {
        double[] measured = java.util.Arrays.stream(signal.values()).filter(Double::isFinite).toArray();
        double mean = java.util.Arrays.stream(measured).average().orElse(0);
        double deviation = Math.sqrt(java.util.Arrays.stream(measured).map(x -> (x - mean) * (x - mean)).average().orElse(0));
        double size = deviation > 0 ? deviation : Math.max(Math.abs(mean), signal.variable().unit().factor());
        return 1 / (size * Math.sqrt(Math.max(1, measured.length)));
    }

    int runs() {
        return runs;
    }

    double scale(int parameter) {
        return scales[parameter];
    }

    /** Scaled parameters as values, SI, within their bounds. */
    double[] values(double[] scaled) {
        return IntStream.range(0, scaled.length).mapToDouble(i -> Math.clamp(starts[i] + scales[i] * scaled[i],
                varied.get(i).low(), varied.get(i).high())).toArray();
    }

    /** The nearest scaled parameters within the bounds. */
    RealVector bounded(RealVector scaled) {
        double[] values = values(scaled.toArray());
        return new ArrayRealVector(IntStream.range(0, values.length).mapToDouble(i -> (values[i] - starts[i]) / scales[i])
                .toArray());
    }

    /** The model along the recording, SI. @throws DiagnosticException where the run fails */
    double[][] model(double[] scaled) {
        double[] values = values(scaled);
        Map<Variable, Double> given = new LinkedHashMap<>();
        IntStream.range(0, values.length).forEach(i -> given.put(varied.get(i).variable(), values[i]));
        return replay.run(given, cancellation);
    }

    /** The weighted differences, signal after signal, of what was measured. */
    double[] weighted(double[][] model) {
        return IntStream.range(0, model.length).boxed().flatMapToDouble(f -> {
            Recording.Signal signal = recording.fitted().get(f);
            return IntStream.range(0, signal.rows()).filter(row -> Double.isFinite(signal.value(row)))
                    .mapToDouble(row -> weights[f] * (model[f][row] - signal.value(row)));
        }).toArray();
    }

    @Override
    public RealVector computeValue(double[] scaled) {
        runs++;
        try {
            return new ArrayRealVector(weighted(model(scaled)), false);
        } catch (DiagnosticException e) {
            if (cancellation.requested()) {
                throw e;
            }
            int count = recording.fitted().stream().mapToInt(signal -> (int) java.util.Arrays.stream(signal.values())
                    .filter(Double::isFinite).count()).sum();
            return new ArrayRealVector(count, HOPELESS);
        }
    }

    @Override
    public RealMatrix computeJacobian(double[] scaled) {
        int n = scaled.length;
        double[][] plus = new double[n][];
        double[][] minus = new double[n][];
        double[] widths = new double[n];
        Workers.run(jobs, 2 * n, () -> false, work -> {
            double[] point = scaled.clone();
            int i = work / 2;
            point[i] += work % 2 == 0 ? STEP : -STEP;
            double[] residuals = weighted(model(bounded(new ArrayRealVector(point)).toArray()));
            (work % 2 == 0 ? plus : minus)[i] = residuals;
        });
        runs += 2 * n;
        for (int i = 0; i < n; i++) {
            double[] up = scaled.clone();
            double[] down = scaled.clone();
            up[i] += STEP;
            down[i] -= STEP;
            widths[i] = bounded(new ArrayRealVector(up)).getEntry(i) - bounded(new ArrayRealVector(down)).getEntry(i);
        }
        double[][] jacobian = new double[plus[0].length][n];
        for (int row = 0; row < jacobian.length; row++) {
            for (int i = 0; i < n; i++) {
                jacobian[row][i] = (plus[i][row] - minus[i][row]) / widths[i];
            }
        }
        return new Array2DRowRealMatrix(jacobian, false);
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector scaled) {
        return new Pair<>(computeValue(scaled.toArray()), computeJacobian(scaled.toArray()));
    }
}
