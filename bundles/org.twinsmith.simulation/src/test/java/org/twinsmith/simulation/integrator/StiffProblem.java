package org.twinsmith.simulation.integrator;

/**
 * Stiff problems with published solutions: Mazzia and Magherini, Test Set for Initial Value Problem Solvers, release 2.4,
 * University of Bari, 2008, after Hairer and Wanner, Solving Ordinary Differential Equations II, IV.10. The reference
 * values are those of the test set, given there with all digits.
 *
 * @param scale size of each state below which its error counts as absolute
 */
record StiffProblem(String name, Derivatives equations, double[] start, double end, double[] reference, double scale) {
    static final StiffProblem VAN_DER_POL = new StiffProblem("Van der Pol, µ = 1000", (t, y, d) -> {
        d[0] = y[1];
        d[1] = 1000 * (1 - y[0] * y[0]) * y[1] - y[0];
        return true;
    }, new double[] {2, 0}, 2000, new double[] {0.1706167732170483e1, -0.8928097010247975e-3}, 1e-2);

    static final StiffProblem ROBERTSON = new StiffProblem("Robertson", (t, y, d) -> {
        d[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
        d[2] = 3e7 * y[1] * y[1];
        d[1] = -d[0] - d[2];
        return true;
    }, new double[] {1, 0, 0}, 1e11,
            new double[] {0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050}, 1e-8);

    static final StiffProblem HIRES = new StiffProblem("HIRES", StiffProblem::hires,
            new double[] {1, 0, 0, 0, 0, 0, 0, 0.0057}, 321.8122,
            new double[] {0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
                0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2}, 1e-4);

    static final StiffProblem OREGONATOR = new StiffProblem("Oregonator", (t, y, d) -> {
        d[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
        d[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
        d[2] = 0.161 * (y[0] - y[2]);
        return true;
    }, new double[] {1, 2, 3}, 360,
            new double[] {0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3}, 1);

    static final StiffProblem POLLUTION = new StiffProblem("Pollution", StiffProblem::pollution, pollutants(), 60,
            new double[] {0.5646255480022769e-1, 0.1342484130422339, 0.4139734331099427e-8, 0.5523140207484359e-2,
                0.2018977262302196e-6, 0.1464541863493966e-6, 0.7784249118997964e-1, 0.3245075353396018,
                0.7494013383880406e-2, 0.1622293157301561e-7, 0.1135863833257075e-7, 0.2230505975721359e-2,
                0.2087162882798630e-3, 0.1396921016840158e-4, 0.8964884856898295e-2, 0.4352846369330103e-17,
                0.6899219696263405e-2, 0.1007803037365946e-3, 0.1772146513969984e-5, 0.5682943292316392e-4}, 1e-3);

    private static boolean hires(double t, double[] y, double[] d) {
        double light = 280 * y[5] * y[7];
        d[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
        d[1] = 1.71 * y[0] - 8.75 * y[1];
        d[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
        d[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
        d[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
        d[5] = -light + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
        d[6] = light - 1.81 * y[6];
        d[7] = -d[6];
        return true;
    }

    private static double[] pollutants() {
        double[] y = new double[20];
        y[1] = 0.2;
        y[3] = 0.04;
        y[6] = 0.1;
        y[7] = 0.3;
        y[8] = 0.01;
        y[16] = 0.007;
        return y;
    }

    private static boolean pollution(double t, double[] y, double[] d) {
        double[] r = {0.35 * y[0], 0.266e2 * y[1] * y[3], 0.123e5 * y[4] * y[1], 0.86e-3 * y[6], 0.82e-3 * y[6],
            0.15e5 * y[6] * y[5], 0.13e-3 * y[8], 0.24e5 * y[8] * y[5], 0.165e5 * y[10] * y[1], 0.9e4 * y[10] * y[0],
            0.22e-1 * y[12], 0.12e5 * y[9] * y[1], 0.188e1 * y[13], 0.163e5 * y[0] * y[5], 0.48e7 * y[2],
            0.35e-3 * y[3], 0.175e-1 * y[3], 0.1e9 * y[15], 0.444e12 * y[15], 0.124e4 * y[16] * y[5], 0.21e1 * y[18],
            0.578e1 * y[18], 0.474e-1 * y[0] * y[3], 0.178e4 * y[18] * y[0], 0.312e1 * y[19]};
        d[0] = -r[0] - r[9] - r[13] - r[22] - r[23] + r[1] + r[2] + r[8] + r[10] + r[11] + r[21] + r[24];
        d[1] = -r[1] - r[2] - r[8] - r[11] + r[0] + r[20];
        d[2] = -r[14] + r[0] + r[16] + r[18] + r[21];
        d[3] = -r[1] - r[15] - r[16] - r[22] + r[14];
        d[4] = -r[2] + 2 * r[3] + r[5] + r[6] + r[12] + r[19];
        d[5] = -r[5] - r[7] - r[13] - r[19] + r[2] + 2 * r[17];
        d[6] = -r[3] - r[4] - r[5] + r[12];
        d[7] = r[3] + r[4] + r[5] + r[6];
        d[8] = -r[6] - r[7];
        d[9] = -r[11] + r[6] + r[8];
        d[10] = -r[8] - r[9] + r[7] + r[10];
        d[11] = r[8];
        d[12] = -r[10] + r[9];
        d[13] = -r[12] + r[11];
        d[14] = r[13];
        d[15] = -r[17] - r[18] + r[15];
        d[16] = -r[19];
        d[17] = r[19];
        d[18] = -r[20] - r[21] - r[23] + r[22] + r[24];
        d[19] = -r[24] + r[23];
        return true;
    }

    /** The largest error of a state, as a share of its reference or of the scale. */
    double error(double[] y) {
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            double share = Math.abs(y[i] - reference[i]) / Math.max(scale, Math.abs(reference[i]));
            largest = share <= largest ? largest : share;
        }
        return largest;
    }

    @Override
    public String toString() {
        return name;
    }
}
