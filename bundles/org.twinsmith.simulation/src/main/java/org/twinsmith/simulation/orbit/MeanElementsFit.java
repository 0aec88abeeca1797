package org.twinsmith.simulation.orbit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.EvaluationRmsChecker;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Transform;
import org.orekit.orbits.EquinoctialOrbit;
import org.orekit.propagation.analytical.tle.TLEConstants;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;

/**
 * Mean elements of SGP4 that come nearest to states of a run, by least squares over positions. Elements without a singularity at circular or
 * equatorial orbits are adjusted: R. A. Broucke, P. J. Cefola, Celestial Mechanics 5, 1972.
 */
public final class MeanElementsFit {
    private static final int SAMPLES = 60;
    private static final int MOST_EVALUATIONS = 60;
    private static final double REVOLUTIONS = 1.5;
    /** Of the run's duration, s, from which on the drag shows. */
    private static final double LONG = 6 * 3600;
    private static final double LOST = 1e8;
    private static final double CONVERGED = 1e-6;
    private static final double LARGEST_ECCENTRICITY = 0.99;
    private static final double[] STEPS = {1e-9, 1e-7, 1e-7, 1e-7, 1e-7, 1e-7, 1e-6};
    private final String object;
    private final double[] dates;
    private final double[][] states;
    private final double meanMotion;
    private final double[] start;

    /** What came of it. @param elements with the first date as their epoch @param deviation root mean square of the distances, m */
    public record Fitted(MeanElements elements, double deviation) {
    }

    private MeanElementsFit(String object, double[] dates, double[][] states) {
        this.object = object;
        this.dates = dates;
        this.states = states;
        OrekitData data = OrekitData.INSTANCE;
        Transform turn = data.gcrf().getTransformTo(data.teme(), data.date(dates[0]));
        double[] s = states[0];
        PVCoordinates there = turn.transformPVCoordinates(new PVCoordinates(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5])));
        double mu = TLEConstants.MU;
        EquinoctialOrbit osculating = new EquinoctialOrbit(there, data.teme(), data.date(dates[0]), mu);
        meanMotion = osculating.getKeplerianMeanMotion();
        start = new double[] {1, osculating.getEquinoctialEx(), osculating.getEquinoctialEy(), osculating.getHx(), osculating.getHy(), osculating.getLM(), 0};
    }

    /**
     * Fits; empty where the theory has no orbit near the states, as where they leave the Earth or reach the ground.
     *
     * @param dates s of TT from J2000, ascending
     * @param states for each date position and velocity in the GCRF, m and m/s
     */
    public static Optional<Fitted> of(String object, double[] dates, double[][] states) {
        try {
            return new MeanElementsFit(object, dates, states).fitted();
        } catch (OrekitException | MathRuntimeException | IllegalArgumentException e) {
            // The theory or the elements have a limit that these states are beyond.
            return Optional.empty();
        }
    }

    private Optional<Fitted> fitted() {
        double whole = dates[dates.length - 1] - dates[0];
        double few = Math.min(whole, REVOLUTIONS * 2 * Math.PI / meanMotion);
        double[] found = adjusted(start, start.length - 1, rows(few));
        found = adjusted(found, start.length - 1, rows(whole));
        if (whole >= LONG) {
            found = adjusted(found, start.length, rows(whole));
        }
        double[] off = positions(found, rows(whole)).subtract(targets(rows(whole))).toArray();
        double deviation = Math.sqrt(Arrays.stream(off).map(x -> x * x).sum() / (off.length / 3.0));
        return deviation < LOST / 10 ? Optional.of(new Fitted(elements(found), deviation)) : Optional.empty();
    }

    /** At most as many rows as there are samples, evenly over the first seconds. */
    private int[] rows(double seconds) {
        int last = Arrays.binarySearch(dates, dates[0] + seconds);
        int end = last >= 0 ? last : Math.max(1, -last - 2);
        int count = Math.min(SAMPLES, end + 1);
        return IntStream.range(0, count).map(i -> (int) Math.round((double) i * end / (count - 1))).toArray();
    }

    /** @param free how many of the values are adjusted */
    private double[] adjusted(double[] from, int free, int[] rows) {
        RealVector found = new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder()
                .start(Arrays.copyOf(from, free)).target(targets(rows)).maxEvaluations(MOST_EVALUATIONS).maxIterations(MOST_EVALUATIONS)
                .checker(new EvaluationRmsChecker(CONVERGED)).model(point -> derived(point, from, rows)).build()).getPoint();
        double[] all = from.clone();
        System.arraycopy(found.toArray(), 0, all, 0, free);
        return all;
    }

    private Pair<RealVector, RealMatrix> derived(RealVector point, double[] from, int[] rows) {
        double[] all = from.clone();
        System.arraycopy(point.toArray(), 0, all, 0, point.getDimension());
        RealVector there = positions(all, rows);
        Array2DRowRealMatrix jacobian = new Array2DRowRealMatrix(there.getDimension(), point.getDimension());
        for (int i = 0; i < point.getDimension(); i++) {
            double[] beside = all.clone();
            beside[i] += STEPS[i];
            jacobian.setColumnVector(i, positions(beside, rows).subtract(there).mapDivide(STEPS[i]));
        }
        return new Pair<>(there, jacobian);
    }

    private RealVector targets(int[] rows) {
        double[] targets = new double[3 * rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(states[rows[i]], 0, targets, 3 * i, 3);
        }
        return new ArrayRealVector(targets, false);
    }

    private RealVector positions(double[] values, int[] rows) {
        double[] positions = new double[3 * rows.length];
        MeanMotion motion = new MeanMotion(elements(values));
        double[] state = new double[6];
        for (int i = 0; i < rows.length; i++) {
            motion.at(dates[rows[i]], state);
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * i + axis] = Double.isFinite(state[axis]) ? state[axis] : LOST;
            }
        }
        return new ArrayRealVector(positions, false);
    }

    private MeanElements elements(double[] values) {
        double eccentricity = Math.min(LARGEST_ECCENTRICITY, Math.hypot(values[1], values[2]));
        double raan = Math.atan2(values[4], values[3]);
        double perigee = Math.atan2(values[2], values[1]);
        return new MeanElements(object, 0, TimeSystem.UTC.fromTt(dates[0]), meanMotion * values[0], eccentricity,
                2 * Math.atan(Math.hypot(values[3], values[4])), turn(raan), turn(perigee - raan), turn(values[5] - perigee), values[6]);
    }

    /** From 0 to a whole turn. */
    private static double turn(double angle) {
        double turn = 2 * Math.PI;
        return angle - turn * Math.floor(angle / turn);
    }
}
