/* A chain of tanks: h' = inflow - outflow, flow = 0.1 d / sqrt(|d| + 0.01) from the head difference d. */
#ifndef TWINSMITH_TANKS_H
#define TWINSMITH_TANKS_H
#include <math.h>

static void tanks(int n, const double *restrict h, double *restrict f) {
    double inflow = 0.05;
    for (int i = 0; i < n; i++) {
        double d = i == n - 1 ? h[i] : h[i] - h[i + 1];
        double flow = 0.1 * d / sqrt(fabs(d) + 0.01);
        f[i] = inflow - flow;
        inflow = flow;
    }
}

static void tanks_start(int n, double *h) {
    for (int i = 0; i < n; i++) {
        h[i] = 1 + 0.5 * sin(i * 0.1);
    }
}
#endif
