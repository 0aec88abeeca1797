package org.twinsmith.examples;

/**
 * The flow of the pumping station's pumps for given levels, found by bisection over the textbook formulas: pump curve of
 * EPANET's one-point rule, Darcy–Weisbach with Churchill's friction factor. Shares no code with the tool.
 */
final class OperatingPoint {
    private static final double DENSITY = 998.207;
    private static final double VISCOSITY = 1.0016e-3;
    private static final double VALVE = 1e12;
    private static final double GRAVITY = 9.80665;

    private OperatingPoint() {
    }

    /**
     * The flow of one pump.
     *
     * @param lift level of the tower's water above that of the sump's, m
     * @param pumps how many of the two equal pumps run
     * @return m3/s
     */
    static double flow(double lift, int pumps) {
        double low = 0;
        double high = 200.0 / 3600;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (surplus(middle, lift, pumps) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Head that is left over at a flow, m: falls with the flow. */
    private static double surplus(double flow, double lift, int pumps) {
        double share = flow / (100.0 / 3600);
        double head = 32.0 * 4 / 3 - 32.0 / 3 * share * share - loss(flow, 6, 0.2);
        return head - lift - loss(pumps * flow - leak(head, pumps), 1200, 0.2);
    }

    /** What the closed valve of a resting pump lets back into the sump, m3/s. @param head between main and sump, m */
    private static double leak(double head, int pumps) {
        return (2 - pumps) * DENSITY * GRAVITY * head / VALVE;
    }

    private static double loss(double flow, double length, double diameter) {
        double velocity = flow / (Math.PI * diameter * diameter / 4);
        double reynolds = Math.max(velocity * diameter * DENSITY / VISCOSITY, 1);
        double a = Math.pow(2.457 * Math.log(1 / (Math.pow(7 / reynolds, 0.9) + 0.27 * 0.0001 / diameter)), 16);
        double b = Math.pow(37530 / reynolds, 16);
        double factor = 8 * Math.pow(Math.pow(8 / reynolds, 12) + 1 / Math.pow(a + b, 1.5), 1.0 / 12);
        return factor * length / diameter * velocity * velocity / (2 * GRAVITY);
    }
}
