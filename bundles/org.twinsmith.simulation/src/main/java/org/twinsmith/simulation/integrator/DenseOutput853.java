package org.twinsmith.simulation.integrator;

import java.util.Arrays;

/**
 * The continuous extension of order 7 of one DOP853 step (Hairer, Nørsett, Wanner I, II.6, CONTD8). The three stages that
 * it needs beyond the step's own are computed when somebody looks inside the step; where they have no finite value, the
 * extension is the cubic of the step's ends.
 */
final class DenseOutput853 {
    private final RightHandSide function;
    private final int n;
    private final double[] k14;
    private final double[] k15;
    private final double[] k16;
    private final double[] trial;
    private final double[] fourth;
    private final double[] fifth;
    private final double[] sixth;
    private final double[] seventh;
    private double[] value;
    private double[] end;
    private double[] first;
    private double[] last;
    private Stages853 stages;
    private double from;
    private double length;
    private boolean prepared;

    DenseOutput853(RightHandSide function, int n) {
        this.function = function;
        this.n = n;
        k14 = new double[n];
        k15 = new double[n];
        k16 = new double[n];
        trial = new double[n];
        fourth = new double[n];
        fifth = new double[n];
        sixth = new double[n];
        seventh = new double[n];
    }

    /** Holds a single instant. */
    void at(double time, double[] y) {
        from = time;
        length = 0;
        value = y;
        prepared = true;
    }

    /** Refers to an accepted step of length h from y to z, with the derivatives at both ends. */
    void take(double time, double h, double[] y, double[] z, double[] before, double[] after, Stages853 computed) {
        from = time;
        length = h;
        value = y;
        end = z;
        first = before;
        last = after;
        stages = computed;
        prepared = false;
    }

    private void prepare() {
        prepared = true;
        if (fourteenth() && fifteenth() && sixteenth()) {
            combine();
        } else {
            Arrays.fill(fourth, 0);
            Arrays.fill(fifth, 0);
            Arrays.fill(sixth, 0);
            Arrays.fill(seventh, 0);
        }
    }

    private boolean fourteenth() {
        double[] k7 = stages.k7;
        double[] k8 = stages.k8;
        double[] k9 = stages.k9;
        double[] k10 = stages.k10;
        double[] k11 = stages.k11;
        double[] k12 = stages.k12;
        for (int i = 0; i < n; i++) {
            trial[i] = value[i] + length * (0.056167502283047954 * first[i] + 0.25350021021662483 * k7[i]
                    - 0.2462390374708025 * k8[i] - 0.12419142326381637 * k9[i] + 0.15329179827876568 * k10[i]
                    + 0.00820105229563469 * k11[i] + 0.007567897660545699 * k12[i] - 0.008298 * last[i]);
        }
        return function.compute(from + 0.1 * length, trial, k14);
    }

    private boolean fifteenth() {
        double[] k6 = stages.k6;
        double[] k7 = stages.k7;
        double[] k8 = stages.k8;
        double[] k11 = stages.k11;
        double[] k12 = stages.k12;
        for (int i = 0; i < n; i++) {
            trial[i] = value[i] + length * (0.03183464816350214 * first[i] + 0.028300909672366776 * k6[i]
                    + 0.053541988307438566 * k7[i] - 0.05492374857139099 * k8[i] - 0.00010834732869724932 * k11[i]
                    + 0.0003825710908356584 * k12[i] - 0.00034046500868740456 * last[i]
                    + 0.1413124436746325 * k14[i]);
        }
        return function.compute(from + 0.2 * length, trial, k15);
    }

    private boolean sixteenth() {
        double[] k6 = stages.k6;
        double[] k7 = stages.k7;
        double[] k8 = stages.k8;
        double[] k9 = stages.k9;
        for (int i = 0; i < n; i++) {
            trial[i] = value[i] + length * (-0.42889630158379194 * first[i] - 4.697621415361164 * k6[i]
                    + 7.683421196062599 * k7[i] + 4.06898981839711 * k8[i] + 0.3567271874552811 * k9[i]
                    - 0.0013990241651590145 * last[i] + 2.9475147891527724 * k14[i] - 9.15095847217987 * k15[i]);
        }
        return function.compute(from + 7.0 / 9 * length, trial, k16);
    }

    private void combine() {
        double[] k6 = stages.k6;
        double[] k7 = stages.k7;
        double[] k8 = stages.k8;
        double[] k9 = stages.k9;
        double[] k10 = stages.k10;
        double[] k11 = stages.k11;
        double[] k12 = stages.k12;
        for (int i = 0; i < n; i++) {
            fourth[i] = length * (-8.428938276109013 * first[i] + 0.5667149535193777 * k6[i]
                    - 3.0689499459498917 * k7[i] + 2.38466765651207 * k8[i] + 2.1170345824450285 * k9[i]
                    - 0.871391583777973 * k10[i] + 2.2404374302607883 * k11[i] + 0.6315787787694688 * k12[i]
                    - 0.08899033645133331 * last[i] + 18.148505520854727 * k14[i] - 9.194632392478356 * k15[i]
                    - 4.436036387594894 * k16[i]);
            fifth[i] = length * (10.427508642579134 * first[i] + 242.28349177525817 * k6[i]
                    + 165.20045171727028 * k7[i] - 374.5467547226902 * k8[i] - 22.113666853125302 * k9[i]
                    + 7.733432668472264 * k10[i] - 30.674084731089398 * k11[i] - 9.332130526430229 * k12[i]
                    + 15.697238121770845 * last[i] - 31.139403219565178 * k14[i] - 9.35292435884448 * k15[i]
                    + 35.81684148639408 * k16[i]);
            sixth[i] = length * (19.985053242002433 * first[i] - 387.0373087493518 * k6[i]
                    - 189.17813819516758 * k7[i] + 527.8081592054236 * k8[i] - 11.573902539959631 * k9[i]
                    + 6.8812326946963 * k10[i] - 1.0006050966910838 * k11[i] + 0.7777137798053443 * k12[i]
                    - 2.778205752353508 * last[i] - 60.19669523126412 * k14[i] + 84.32040550667716 * k15[i]
                    + 11.99229113618279 * k16[i]);
            seventh[i] = length * (-25.69393346270375 * first[i] - 154.18974869023643 * k6[i]
                    - 231.5293791760455 * k7[i] + 357.6391179106141 * k8[i] + 93.4053241836243 * k9[i]
                    - 37.45832313645163 * k10[i] + 104.0996495089623 * k11[i] + 29.8402934266605 * k12[i]
                    - 43.53345659001114 * last[i] + 96.32455395918828 * k14[i] - 39.17726167561544 * k15[i]
                    - 149.72683625798564 * k16[i]);
        }
    }

    void interpolate(double time, double[] into) {
        if (!prepared) {
            prepare();
        }
        if (length == 0) {
            System.arraycopy(value, 0, into, 0, n);
            return;
        }
        double s = (time - from) / length;
        double r = 1 - s;
        for (int i = 0; i < n; i++) {
            double difference = end[i] - value[i];
            double slope = length * first[i] - difference;
            double curvature = difference - length * last[i] - slope;
            double inner = fourth[i] + s * (fifth[i] + r * (sixth[i] + s * seventh[i]));
            into[i] = value[i] + s * (difference + r * (slope + s * (curvature + r * inner)));
        }
    }
}
