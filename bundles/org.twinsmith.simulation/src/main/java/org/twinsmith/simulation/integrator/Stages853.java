package org.twinsmith.simulation.integrator;

/** The twelve stages of DOP853 and its error estimate; coefficients of Hairer, Nørsett, Wanner I, II.5. */
final class Stages853 {
    final double[] k2;
    final double[] k3;
    final double[] k4;
    final double[] k5;
    final double[] k6;
    final double[] k7;
    final double[] k8;
    final double[] k9;
    final double[] k10;
    final double[] k11;
    final double[] k12;
    /** Where the twelfth stage was computed. */
    final double[] twelfth;
    private final RightHandSide function;
    private final int n;

    Stages853(RightHandSide function, int n) {
        this.function = function;
        this.n = n;
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        k5 = new double[n];
        k6 = new double[n];
        k7 = new double[n];
        k8 = new double[n];
        k9 = new double[n];
        k10 = new double[n];
        k11 = new double[n];
        k12 = new double[n];
        twelfth = new double[n];
    }

    /** Computes a trial step. @param slope the derivatives at the state @return false where one has no value */
    boolean compute(double time, double h, double end, double[] state, double[] slope, double[] trial) {
        return toFifth(time, h, state, slope, trial) && toEighth(time, h, state, slope, trial)
                && toTenth(time, h, state, slope, trial) && toEnd(time, h, end, state, slope, trial);
    }

    private boolean toFifth(double time, double h, double[] state, double[] slope, double[] trial) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.05260015195876774 * slope[i]);
        }
        if (!function.compute(time + 0.05260015195876774 * h, trial, k2)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.0197250569845379 * slope[i] + 0.0591751709536137 * k2[i]);
        }
        if (!function.compute(time + 0.0789002279381516 * h, trial, k3)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.02958758547680685 * slope[i] + 0.08876275643042056 * k3[i]);
        }
        if (!function.compute(time + 0.1183503419072274 * h, trial, k4)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.24136513415926666 * slope[i] - 0.884549479328286 * k3[i]
                    + 0.9248340032617919 * k4[i]);
        }
        return function.compute(time + 0.28164965809277265 * h, trial, k5);
    }

    private boolean toEighth(double time, double h, double[] state, double[] slope, double[] trial) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.037037037037037035 * slope[i] + 0.1708286087294739 * k4[i]
                    + 0.12546768756682242 * k5[i]);
        }
        if (!function.compute(time + 1.0 / 3 * h, trial, k6)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.037109375 * slope[i] + 0.17025221101954402 * k4[i]
                    + 0.060216538980455966 * k5[i] - 0.017578125 * k6[i]);
        }
        if (!function.compute(time + 0.25 * h, trial, k7)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.03709200011850479 * slope[i] + 0.17038392571223998 * k4[i]
                    + 0.1072620304463733 * k5[i] - 0.015319437748624402 * k6[i] + 0.008273789163814023 * k7[i]);
        }
        return function.compute(time + 4.0 / 13 * h, trial, k8);
    }

    private boolean toTenth(double time, double h, double[] state, double[] slope, double[] trial) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.6241109587160757 * slope[i] - 3.360892629446941 * k4[i]
                    - 0.8682193468417261 * k5[i] + 27.59209969944671 * k6[i] + 20.154067550477894 * k7[i]
                    - 43.48988418106996 * k8[i]);
        }
        if (!function.compute(time + 127.0 / 195 * h, trial, k9)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.47766253643826434 * slope[i] - 2.4881146199716677 * k4[i]
                    - 0.5902908268368431 * k5[i] + 21.230051448181193 * k6[i] + 15.279233632882423 * k7[i]
                    - 33.28821096898486 * k8[i] - 0.020331201708508627 * k9[i]);
        }
        return function.compute(time + 0.6 * h, trial, k10);
    }

    private boolean toEnd(double time, double h, double end, double[] state, double[] slope, double[] trial) {
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (-0.9371424300859873 * slope[i] + 5.186372428844064 * k4[i]
                    + 1.09143734899673 * k5[i] - 8.149787010746927 * k6[i] - 18.52006565999696 * k7[i]
                    + 22.739487099350505 * k8[i] + 2.4936055526796523 * k9[i] - 3.0467644718982196 * k10[i]);
        }
        if (!function.compute(time + 6.0 / 7 * h, trial, k11)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            twelfth[i] = state[i] + h * (2.273310147516538 * slope[i] - 10.53449546673725 * k4[i]
                    - 2.000872058224863 * k5[i] - 17.9589318631188 * k6[i] + 27.94888452941996 * k7[i]
                    - 2.8589982771350235 * k8[i] - 8.87285693353063 * k9[i] + 12.360567175794303 * k10[i]
                    + 0.6433927460157636 * k11[i]);
        }
        if (!function.compute(end, twelfth, k12)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            trial[i] = state[i] + h * (0.054293734116568765 * slope[i] + 4.450312892752409 * k6[i]
                    + 1.8915178993145003 * k7[i] - 5.801203960010585 * k8[i] + 0.3111643669578199 * k9[i]
                    - 0.1521609496625161 * k10[i] + 0.20136540080403034 * k11[i] + 0.04471061572777259 * k12[i]);
        }
        return true;
    }

    /** The error of the trial step as a multiple of the tolerance, from the estimates of order 5 and 3. */
    double error(double h, double[] state, double[] slope, double[] trial, Tolerance tolerance) {
        double fifth = 0;
        double third = 0;
        for (int i = 0; i < n; i++) {
            double scale = h / (tolerance.absolute[i]
                    + tolerance.relative * Math.max(Math.abs(state[i]), Math.abs(trial[i])));
            double mean = (trial[i] - state[i]) / h;
            double low = scale * (mean - 0.2440944881889764 * slope[i] - 0.7338466882816118 * k9[i]
                    - 0.02205882352941176 * k12[i]);
            double high = scale * (0.01312004499419488 * slope[i] - 1.2251564463762044 * k6[i]
                    - 0.4957589496572502 * k7[i] + 1.6643771824549864 * k8[i] - 0.35032884874997366 * k9[i]
                    + 0.3341791187130175 * k10[i] + 0.08192320648511571 * k11[i] - 0.022355307863886294 * k12[i]);
            third += low * low;
            fifth += high * high;
        }
        double both = fifth + 0.01 * third;
        return both > 0 ? fifth / Math.sqrt(n * both) : Double.isNaN(both) ? Double.POSITIVE_INFINITY : 0;
    }
}
