/* The DOP853 code's method (Hairer, Nørsett, Wanner I, II.5) with the first step and the step control of the Java
   implementation. Whoever includes this says before: VECTOR(name), a vector of n elements; n; rhs(t, y, f); relative, and
   ABSOLUTE(i), the tolerances. */
#ifndef TWINSMITH_DOP853_H
#define TWINSMITH_DOP853_H
#include <math.h>

VECTOR(y);
VECTOR(z);
VECTOR(last);
VECTOR(fresh);
VECTOR(k1);
VECTOR(k2);
VECTOR(k3);
VECTOR(k4);
VECTOR(k5);
VECTOR(k6);
VECTOR(k7);
VECTOR(k8);
VECTOR(k9);
VECTOR(k10);
VECTOR(k11);
VECTOR(k12);

static double norm(const double *v) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double s = v[i] / (ABSOLUTE(i) + relative * fabs(y[i]));
        sum += s * s;
    }
    return sqrt(sum / n);
}

static double first_step(double t, double most) {
    double size = norm(y), slope = norm(k1), h = size < 1e-5 || slope < 1e-5 ? 1e-6 : 0.01 * size / slope;
    h = fmin(h, most);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * k1[i];
    }
    rhs(t + h, z, k2);
    for (int i = 0; i < n; i++) {
        z[i] = k2[i] - k1[i];
    }
    double steepest = fmax(slope, norm(z) / h);
    double second = steepest <= 1e-15 ? fmax(1e-6, h * 1e-3) : pow(0.01 / steepest, 1.0 / 8);
    return fmin(fmin(100 * h, second), most);
}

static void stages(double t, double h) {
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.05260015195876774 * k1[i]);
    }
    rhs(t + 0.05260015195876774 * h, z, k2);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.0197250569845379 * k1[i] + 0.0591751709536137 * k2[i]);
    }
    rhs(t + 0.0789002279381516 * h, z, k3);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.02958758547680685 * k1[i] + 0.08876275643042056 * k3[i]);
    }
    rhs(t + 0.1183503419072274 * h, z, k4);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.24136513415926666 * k1[i] - 0.884549479328286 * k3[i] + 0.9248340032617919 * k4[i]);
    }
    rhs(t + 0.28164965809277265 * h, z, k5);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.037037037037037035 * k1[i] + 0.1708286087294739 * k4[i] + 0.12546768756682242 * k5[i]);
    }
    rhs(t + 1.0 / 3 * h, z, k6);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.037109375 * k1[i] + 0.17025221101954402 * k4[i] + 0.060216538980455966 * k5[i]
            - 0.017578125 * k6[i]);
    }
    rhs(t + 0.25 * h, z, k7);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.03709200011850479 * k1[i] + 0.17038392571223998 * k4[i] + 0.1072620304463733 * k5[i]
            - 0.015319437748624402 * k6[i] + 0.008273789163814023 * k7[i]);
    }
    rhs(t + 4.0 / 13 * h, z, k8);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.6241109587160757 * k1[i] - 3.360892629446941 * k4[i] - 0.8682193468417261 * k5[i]
            + 27.59209969944671 * k6[i] + 20.154067550477894 * k7[i] - 43.48988418106996 * k8[i]);
    }
    rhs(t + 127.0 / 195 * h, z, k9);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.47766253643826434 * k1[i] - 2.4881146199716677 * k4[i] - 0.5902908268368431 * k5[i]
            + 21.230051448181193 * k6[i] + 15.279233632882423 * k7[i] - 33.28821096898486 * k8[i]
            - 0.020331201708508627 * k9[i]);
    }
    rhs(t + 0.6 * h, z, k10);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (-0.9371424300859873 * k1[i] + 5.186372428844064 * k4[i] + 1.09143734899673 * k5[i]
            - 8.149787010746927 * k6[i] - 18.52006565999696 * k7[i] + 22.739487099350505 * k8[i]
            + 2.4936055526796523 * k9[i] - 3.0467644718982196 * k10[i]);
    }
    rhs(t + 6.0 / 7 * h, z, k11);
    for (int i = 0; i < n; i++) {
        last[i] = y[i] + h * (2.273310147516538 * k1[i] - 10.53449546673725 * k4[i] - 2.000872058224863 * k5[i]
            - 17.9589318631188 * k6[i] + 27.94888452941996 * k7[i] - 2.8589982771350235 * k8[i]
            - 8.87285693353063 * k9[i] + 12.360567175794303 * k10[i] + 0.6433927460157636 * k11[i]);
    }
    rhs(t + h, last, k12);
    for (int i = 0; i < n; i++) {
        z[i] = y[i] + h * (0.054293734116568765 * k1[i] + 4.450312892752409 * k6[i] + 1.8915178993145003 * k7[i]
            - 5.801203960010585 * k8[i] + 0.3111643669578199 * k9[i] - 0.1521609496625161 * k10[i]
            + 0.20136540080403034 * k11[i] + 0.04471061572777259 * k12[i]);
    }
}

static double error(double h) {
    double fifth = 0, third = 0;
    for (int i = 0; i < n; i++) {
        double scale = h / (ABSOLUTE(i) + relative * fmax(fabs(y[i]), fabs(z[i])));
        double mean = (z[i] - y[i]) / h;
        double low = scale * (mean - 0.2440944881889764 * k1[i] - 0.7338466882816118 * k9[i]
            - 0.02205882352941176 * k12[i]);
        double high = scale * (0.01312004499419488 * k1[i] - 1.2251564463762044 * k6[i] - 0.4957589496572502 * k7[i]
            + 1.6643771824549864 * k8[i] - 0.35032884874997366 * k9[i] + 0.3341791187130175 * k10[i]
            + 0.08192320648511571 * k11[i] - 0.022355307863886294 * k12[i]);
        third += low * low;
        fifth += high * high;
    }
    double both = fifth + 0.01 * third;
    return both > 0 ? fifth / sqrt(n * both) : 0;
}

/* The factor of the next step. */
static double growth(double e, int rejected) {
    return fmin(rejected ? 1 : 6, fmax(0.2, 0.9 * pow(e, -1.0 / 8)));
}
#endif
