package org.twinsmith.simulation.algebra;

/**
 * Follows the curve of the solutions of a family of equations from one of its first member, where λ is 0, to λ = 1, where
 * it meets a solution of f(x) = 0, with pseudo-arclength as its parameter, so that the curve may turn back. The family is
 * the Newton homotopy f(x) = (1 - λ) f(x₀) from a guess x₀, or a mixture of f with its simplified form (Keller, Numerical solution of bifurcation and nonlinear eigenvalue problems, 1977; Allgower and Georg, Introduction to
 * Numerical Continuation Methods, 2003, chapters 6 and 10; for start values of plant models Sielemann, Robust
 * Initialization of Differential-Algebraic Equations Using Homotopy, Modelica Conference 2011).
 *
 * <p>Each linear system with the border of the parameter is solved by two with the Jacobian alone.
 */
final class Continuation {
    private static final int MOST_STEPS = 400;
    private static final int MOST_CORRECTIONS = 6;
    private static final double CLOSE = 1e-5;
    private static final double FIRST = 0.1;
    private static final double SHORTEST = 1e-10;
    /** Operations that one curve may cost, roughly. */
    private static final double AFFORDABLE = 4e9;

    private final LoopPoint point;
    private final LoopMatrix matrix;
    private final DampedNewton newton;
    private final int n;
    private final Family family;
    /** The last point of the curve. */
    private final double[] x;
    private double lambda;
    /** Direction of the curve there, in scaled unknowns; its last element is that of λ. */
    private final double[] tangent;
    private final double[] next;
    private double nextLambda;
    /** What the unknowns gain with λ. */
    private final double[] slope;
    private final double[] correction;
    private final double[] scale;
    private double budget;

    /** Equations by a parameter. */
    private interface Family {
        /** Computes the residuals where the unknowns stand, whose sum with {@link #rest} is zero on the curve. */
        boolean evaluate(double lambda);

        /** What belongs to a residual but not to the equations. */
        double rest(int row, double lambda);

        /** The partial derivative of a residual by the parameter. */
        double byParameter(int row);

        /** Lets the equations be those at the end of the curve. */
        void end();
    }

    /** From the residuals at a guess. */
    private record Newtons(LoopPoint point, double[] start) implements Family {
        @Override
        public boolean evaluate(double lambda) {
            return point.evaluate();
        }

        @Override
        public double rest(int row, double lambda) {
            return (lambda - 1) * start[row];
        }

        @Override
        public double byParameter(int row) {
            return start[row];
        }

        @Override
        public void end() {
            // The equations are the same everywhere on the curve.
        }
    }

    /** From a solution of the simplified equations. */
    private record Mixture(LoopPoint point) implements Family {
        @Override
        public boolean evaluate(double lambda) {
            point.mix(lambda);
            return point.evaluate();
        }

        @Override
        public double rest(int row, double lambda) {
            return 0;
        }

        @Override
        public double byParameter(int row) {
            return point.excess(row);
        }

        @Override
        public void end() {
            point.unmix();
        }
    }

    /** From a guess. */
    static Continuation ofGuess(LoopPoint point, LoopMatrix matrix, DampedNewton newton) {
        return new Continuation(point, matrix, newton, new Newtons(point, new double[point.size()]));
    }

    /** From a solution of the simplified equations; the point has those of the mixture until the curve ends. */
    static Continuation ofSimplified(LoopPoint point, LoopMatrix matrix, DampedNewton newton) {
        return new Continuation(point, matrix, newton, new Mixture(point));
    }

    private Continuation(LoopPoint point, LoopMatrix matrix, DampedNewton newton, Family family) {
        this.point = point;
        this.matrix = matrix;
        this.newton = newton;
        this.family = family;
        n = point.size();
        x = new double[n];
        tangent = new double[n + 1];
        next = new double[n];
        slope = new double[n];
        correction = new double[n];
        scale = new double[n];
    }

    /** Goes from where the unknowns stand to a solution. @return whether it got there, and the unknowns stand in it */
    boolean reaches() {
        if (!begin()) {
            return false;
        }
        double length = FIRST;
        for (int step = 0; step < MOST_STEPS && length > SHORTEST && budget > 0; step++) {
            if (!advance(length)) {
                length /= 4;
            } else if (nextLambda >= 1 && arrives()) {
                return true;
            } else if (nextLambda >= 1) {
                length /= 4;
            } else {
                accept();
                length *= 2;
            }
        }
        return false;
    }

    private boolean begin() {
        point.read(x);
        lambda = 0;
        budget = AFFORDABLE;
        if (!family.evaluate(0)) {
            return false;
        }
        if (family instanceof Newtons guess) {
            System.arraycopy(point.residuals(), 0, guess.start, 0, n);
        }
        point.differentiate(matrix);
        if (!factor() || !computeSlope()) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            double size = Math.max(Math.abs(x[i]), Math.min(Math.abs(slope[i]), 1));
            scale[i] = size > 0 ? size : 1;
            tangent[i] = 0;
        }
        tangent[n] = 1;
        turn();
        return true;
    }

    private boolean factor() {
        budget -= matrix.cost();
        return matrix.factor();
    }

    private boolean computeSlope() {
        for (int i = 0; i < n; i++) {
            slope[i] = -family.byParameter(i);
        }
        matrix.solve(slope);
        for (double each : slope) {
            if (!Double.isFinite(each)) {
                return false;
            }
        }
        return true;
    }

    /** Along the tangent so far: how much of a change of the unknowns lies in its direction. */
    private double along(double[] change) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += tangent[i] * change[i] / scale[i];
        }
        return sum / n;
    }

    /** Lets the tangent follow the slope, onwards in its former direction. */
    private void turn() {
        double sign = along(slope) + tangent[n] >= 0 ? 1 : -1;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            tangent[i] = slope[i] / scale[i];
            sum += tangent[i] * tangent[i];
        }
        double factor = sign / Math.sqrt(sum / n + 1);
        for (int i = 0; i < n; i++) {
            tangent[i] *= factor;
        }
        tangent[n] = factor;
    }

    /** Predicts and corrects. @return whether there is a next point on the curve */
    private boolean advance(double length) {
        for (int i = 0; i < n; i++) {
            next[i] = x[i] + length * tangent[i] * scale[i];
        }
        nextLambda = lambda + length * tangent[n];
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_CORRECTIONS; k++) {
            double size = correct();
            if (size < CLOSE) {
                return true;
            }
            if (!(size < 0.7 * before)) {
                return false;
            }
            before = size;
        }
        return false;
    }

    /** One Newton step onto the curve, across the tangent. @return its size against the scales; not a number: none */
    private double correct() {
        point.write(next);
        if (!family.evaluate(nextLambda)) {
            return Double.NaN;
        }
        double[] residuals = point.residuals();
        for (int i = 0; i < n; i++) {
            correction[i] = -family.rest(i, nextLambda) - residuals[i];
        }
        point.differentiate(matrix);
        if (!factor() || !computeSlope()) {
            return Double.NaN;
        }
        matrix.solve(correction);
        double gain = -along(correction) / (along(slope) + tangent[n]);
        double sum = gain * gain;
        for (int i = 0; i < n; i++) {
            double change = correction[i] + slope[i] * gain;
            next[i] += change;
            sum += change / scale[i] * (change / scale[i]) / n;
        }
        nextLambda += gain;
        return Math.sqrt(sum);
    }

    /** Where λ has passed 1, a solution is near: between the last two points of the curve. */
    private boolean arrives() {
        double share = (1 - lambda) / (nextLambda - lambda);
        for (int i = 0; i < n; i++) {
            point.set(i, x[i] + share * (next[i] - x[i]));
        }
        family.end();
        return newton.converges();
    }

    private void accept() {
        System.arraycopy(next, 0, x, 0, n);
        lambda = nextLambda;
        turn();
        for (int i = 0; i < n; i++) {
            double size = Math.max(scale[i], Math.abs(x[i]));
            tangent[i] *= scale[i] / size;
            scale[i] = size;
        }
    }
}
