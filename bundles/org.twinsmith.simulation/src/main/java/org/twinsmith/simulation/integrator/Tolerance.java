package org.twinsmith.simulation.integrator;

/** How exact each state is to be, and the norm that measures errors as multiples of that. */
final class Tolerance {
    final double[] absolute;
    final double relative;
    private final int n;

    Tolerance(double[] absolute, double relative) {
        this.absolute = absolute.clone();
        this.relative = relative;
        n = absolute.length;
    }

    /** The root mean square of a vector, each element as a multiple of the tolerance at y. */
    double norm(double[] vector, double[] y) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double scaled = vector[i] / (absolute[i] + relative * Math.abs(y[i]));
            sum += scaled * scaled;
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }

    /** As large as a state counts when it is compared with its slope: at least what its tolerance makes of it. */
    double magnitude(int i, double y) {
        return Math.max(Math.abs(y), relative > 0 ? absolute[i] / relative : 0);
    }

    /** Tolerance of one state at a value. */
    double at(int i, double y) {
        return absolute[i] + relative * Math.abs(y);
    }
}
