package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresFactory;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.exception.MathIllegalStateException;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;

/**
 * Fits parameters to a recording by the method of Levenberg and Marquardt (Moré, The Levenberg-Marquardt Algorithm, in:
 * Numerical Analysis, Lecture Notes in Mathematics 630, 1978) on scaled parameters, with central differences.
 */
public final class Calibration {
    private static final int MOST_EVALUATIONS = 500;
    private static final int MOST_ITERATIONS = 200;
    private static final double CONVERGED = 1e-10;

    private final Supplier<TwinProgram> programs;
    private final Simulation.Options options;
    private final List<Varied> varied;
    private final Recording recording;
    private final int jobs;

    /**
     * A parameter that was fitted.
     *
     * @param start where the search began, SI
     * @param value what fits best, SI
     * @param halfWidth half the width of its 95 % confidence interval, SI; not a number where the recording does not
     *        determine it
     * @param atBound whether it lies on one of its bounds, so that it would go further
     */
    public record Parameter(Varied varied, double start, double value, double halfWidth, boolean atBound) {
    }

    /**
     * A signal that was followed.
     *
     * @param before the model with the starts, SI, at the times of the recording
     * @param after the model with the fitted values, SI
     * @param rmsBefore root of the mean squared difference with the starts, SI
     * @param rmsAfter root of the mean squared difference with the fitted values, SI
     */
    public record Fit(Recording.Signal measured, double[] before, double[] after, double rmsBefore, double rmsAfter) {
        /** Model minus recording, SI; not a number where nothing was measured. */
        public double[] residuals() {
            return IntStream.range(0, after.length).mapToDouble(row -> after[row] - measured.value(row)).toArray();
        }
    }

    /**
     * What a calibration came to.
     *
     * @param converged whether the search ended by itself
     * @param runs how many simulations it took
     * @param correlations of the parameters; not numbers where the recording does not determine them
     * @param undetermined indices of parameters whose common change the recording does not show; empty where all are
     *        determined
     */
    public record Outcome(List<Parameter> parameters, List<Fit> fits, boolean converged, int runs,
            double[][] correlations, List<Integer> undetermined) {
        public Outcome {
            parameters = List.copyOf(parameters);
            fits = List.copyOf(fits);
            undetermined = List.copyOf(undetermined);
        }
    }

    /** @param jobs how many workers */
    public Calibration(Supplier<TwinProgram> programs, Simulation.Options options, List<Varied> varied,
            Recording recording, int jobs) {
        this.programs = programs;
        this.options = options;
        this.varied = List.copyOf(varied);
        this.recording = recording;
        this.jobs = jobs;
    }

    /**
     * Fits.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where the run with the starts fails, or a run beside the
     *         best one does, or the work is cancelled
     */
    public Outcome run(Cancellation cancellation) {
        double[] starts = starts();
        Residuals residuals = new Residuals(new Replay(programs, options, recording), recording, varied, starts, jobs,
                cancellation);
        double[][] before = residuals.model(new double[starts.length]);
        double[] scaled = new double[starts.length];
        boolean converged = true;
        try {
            scaled = fitted(residuals, residuals.weighted(before).length);
        } catch (MathIllegalStateException e) {
            converged = false;
        }
        double[][] after = residuals.model(scaled);
        Covariance covariance = Covariance.of(residuals.computeJacobian(scaled), residuals.weighted(after));
        return new Outcome(parameters(residuals, starts, scaled, covariance), fits(before, after), converged,
                residuals.runs() + 2, covariance.correlations(), covariance.undetermined());
    }

    private double[] fitted(Residuals residuals, int measured) {
        LeastSquaresProblem problem = LeastSquaresFactory.create(residuals, new ArrayRealVector(measured),
                new ArrayRealVector(varied.size()), null, null, MOST_EVALUATIONS, MOST_ITERATIONS, true, residuals::bounded);
        LeastSquaresOptimizer.Optimum optimum = new LevenbergMarquardtOptimizer().withCostRelativeTolerance(CONVERGED)
                .withParameterRelativeTolerance(CONVERGED).optimize(problem);
        return residuals.bounded(optimum.getPoint()).toArray();
    }

    /** Where nothing says where to begin, the model's own values, moved inside of the bounds. */
    private double[] starts() {
        TwinProgram program = programs.get();
        program.start();
        return varied.stream().mapToDouble(each -> Math.clamp(Double.isNaN(each.start())
                ? each.variable().in(program.values()) : each.start(), each.low(), each.high())).toArray();
    }

    private List<Parameter> parameters(Residuals residuals, double[] starts, double[] scaled, Covariance covariance) {
        double[] values = residuals.values(scaled);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Varied each = varied.get(i);
            double near = 1e-9 * residuals.scale(i);
            parameters.add(new Parameter(each, starts[i], values[i], covariance.halfWidth(i) * residuals.scale(i),
                    values[i] - each.low() <= near || each.high() - values[i] <= near));
        }
        return parameters;
    }

    private List<Fit> fits(double[][] before, double[][] after) {
        return IntStream.range(0, before.length).mapToObj(f -> new Fit(recording.fitted().get(f), before[f], after[f],
                rms(recording.fitted().get(f), before[f]), rms(recording.fitted().get(f), after[f]))).toList();
    }

    private static double rms(Recording.Signal signal, double[] model) {
        return Math.sqrt(IntStream.range(0, model.length).filter(row -> Double.isFinite(signal.value(row)))
                .mapToDouble(row -> model[row] - signal.value(row)).map(difference -> difference * difference).average()
                .orElse(Double.NaN));
    }
}
