package org.twinsmith.simulation.integrator;

/** The continuous extension of order 4 of one Dormand–Prince step (Hairer, Nørsett, Wanner I, II.6, CONTD5). */
final class DenseOutput {
    private final int n;
    private final double[] value;
    private final double[] difference;
    private final double[] cubic;
    private final double[] quartic;
    private final double[] correction;
    private double from;
    private double length;

    DenseOutput(int n) {
        this.n = n;
        value = new double[n];
        difference = new double[n];
        cubic = new double[n];
        quartic = new double[n];
        correction = new double[n];
    }

    /** Holds a single instant. */
    void at(double time, double[] y) {
        from = time;
        length = 0;
        System.arraycopy(y, 0, value, 0, n);
    }

    /** Takes over an accepted step of length h from y to z with its stages. */
    void take(double time, double h, double[] y, double[] z, double[] k1, double[] k3, double[] k4, double[] k5,
            double[] k6, double[] k7) {
        from = time;
        length = h;
        for (int i = 0; i < n; i++) {
            value[i] = y[i];
            difference[i] = z[i] - y[i];
            cubic[i] = h * k1[i] - difference[i];
            quartic[i] = difference[i] - h * k7[i] - cubic[i];
            correction[i] = h * (-12715105075.0 / 11282082432.0 * k1[i] + 87487479700.0 / 32700410799.0 * k3[i]
                    - 10690763975.0 / 1880347072.0 * k4[i] + 701980252875.0 / 199316789632.0 * k5[i]
                    - 1453857185.0 / 822651844.0 * k6[i] + 69997945.0 / 29380423.0 * k7[i]);
        }
    }

    void interpolate(double time, double[] into) {
        double theta = length == 0 ? 0 : (time - from) / length;
        double rest = 1 - theta;
        for (int i = 0; i < n; i++) {
            into[i] = length == 0 ? value[i] : value[i]
                    + theta * (difference[i] + rest * (cubic[i] + theta * (quartic[i] + rest * correction[i])));
        }
    }
}
