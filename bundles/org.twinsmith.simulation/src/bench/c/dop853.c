/* DOP853 on a chain of tanks; no dense output. Prints seconds, steps, evaluations, and the sum of the levels at t = 200. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "clock.h"
#include "tanks.h"

#define VECTOR(name) static double *name
#define ABSOLUTE(i) 1e-8
static int n;
static const double relative = 1e-6;

static void rhs(double t, const double *h, double *f) {
    (void) t;
    tanks(n, h, f);
}

#include "dop853.h"

static long steps, evaluations;

static void solve(double end) {
    double t = 0, h;
    int rejected = 0;
    tanks_start(n, y);
    rhs(t, y, k1);
    h = first_step(t, end);
    steps = 0;
    evaluations = 2;
    while (t < end) {
        int final = t + 1.0001 * h >= end;
        if (final) {
            h = end - t;
        }
        stages(t, h);
        evaluations += 11;
        double e = error(h);
        if (e <= 1) {
            rhs(t, z, fresh);
            evaluations++;
            steps++;
            double *spare = y;
            y = z;
            z = spare;
            spare = k1;
            k1 = fresh;
            fresh = spare;
            t = final ? end : t + h;
            h *= growth(e, rejected);
            rejected = 0;
        } else {
            rejected = 1;
            h *= growth(e, 1);
        }
    }
}

int main(int argc, char **argv) {
    n = argc > 1 ? atoi(argv[1]) : 1000;
    double **all[] = {&y, &z, &last, &fresh, &k1, &k2, &k3, &k4, &k5, &k6, &k7, &k8, &k9, &k10, &k11, &k12};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        *all[i] = calloc(n, sizeof(double));
    }
    double best, sum = 0;
    BEST(best, solve(200));
    for (int i = 0; i < n; i++) {
        sum += y[i];
    }
    printf("dop853 %d %.6e %ld %ld %.12g\n", n, best, steps, evaluations, sum);
    return 0;
}
