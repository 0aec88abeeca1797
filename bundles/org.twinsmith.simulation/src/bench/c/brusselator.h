/* The Brusselator with diffusion in one dimension (Hairer and Wanner II, IV.10), u and v of each point side by side. */
#ifndef TWINSMITH_BRUSSELATOR_H
#define TWINSMITH_BRUSSELATOR_H
#include <math.h>

static void brusselator(int points, const double *restrict y, double *restrict f) {
    double c = 0.02 * (points + 1.0) * (points + 1.0);
    for (int i = 0; i < points; i++) {
        double u = y[2 * i], v = y[2 * i + 1];
        double ul = i == 0 ? 1 : y[2 * i - 2], ur = i == points - 1 ? 1 : y[2 * i + 2];
        double vl = i == 0 ? 3 : y[2 * i - 1], vr = i == points - 1 ? 3 : y[2 * i + 3];
        f[2 * i] = 1 + u * u * v - 4 * u + c * (ul - 2 * u + ur);
        f[2 * i + 1] = 3 * u - u * u * v + c * (vl - 2 * v + vr);
    }
}

static void brusselator_start(int points, double *y) {
    for (int i = 0; i < points; i++) {
        y[2 * i] = 1 + sin(2 * 3.14159265358979323846 * (i + 1) / (points + 1.0));
        y[2 * i + 1] = 3;
    }
}
#endif
