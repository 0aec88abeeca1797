package org.twinsmith.simulation.integrator;

/**
 * The initial step of Hairer, Nørsett, Wanner I, II.4; only that a state near zero counts as large as its absolute
 * tolerance makes it, for an event often leaves one of the size of rounding.
 */
final class FirstStep {
    private final RightHandSide function;
    private final Tolerance tolerance;
    private final int order;
    private final double[] trial;
    private final double[] slope;

    /** @param order of the method that takes the step */
    FirstStep(RightHandSide function, Tolerance tolerance, int order) {
        this.function = function;
        this.tolerance = tolerance;
        this.order = order;
        trial = new double[tolerance.absolute.length];
        slope = new double[trial.length];
    }

    /** Proposes a step. @param f the derivatives at y @param most longest step, s */
    double at(double time, double[] y, double[] f, double most) {
        for (int i = 0; i < trial.length; i++) {
            trial[i] = tolerance.magnitude(i, y[i]);
        }
        double size = tolerance.norm(trial, y);
        double steep = tolerance.norm(f, y);
        double h = size < 1e-5 || steep < 1e-5 ? 1e-6 : 0.01 * size / steep;
        h = Math.min(Math.max(h, 64 * Math.ulp(time)), most);
        for (int i = 0; i < trial.length; i++) {
            trial[i] = y[i] + h * f[i];
        }
        if (!function.compute(time + h, trial, slope)) {
            return h / 100;
        }
        for (int i = 0; i < trial.length; i++) {
            trial[i] = slope[i] - f[i];
        }
        double steepest = Math.max(steep, tolerance.norm(trial, y) / h);
        double second = steepest <= 1e-15 ? Math.max(1e-6, h * 1e-3) : Math.pow(0.01 / steepest, 1.0 / order);
        return Math.min(Math.min(100 * h, second), most);
    }
}
