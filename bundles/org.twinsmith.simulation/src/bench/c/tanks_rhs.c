/* Prints the cost of one evaluation of the right-hand side of a chain of tanks, in seconds: the derivatives alone, and
   with the flow of each pipe kept too, as generated code keeps every variable. */
#include <stdio.h>
#include <stdlib.h>
#include "clock.h"
#include "tanks.h"

static void tanks_with_flows(int n, const double *restrict h, double *restrict q, double *restrict f) {
    for (int i = 0; i < n; i++) {
        double d = i == n - 1 ? h[i] : h[i] - h[i + 1];
        q[i] = 0.1 * d / sqrt(fabs(d) + 0.01);
    }
    for (int i = 0; i < n; i++) {
        f[i] = (i == 0 ? 0.05 : q[i - 1]) - q[i];
    }
}

int main(int argc, char **argv) {
    int n = argc > 1 ? atoi(argv[1]) : 1000;
    double *h = malloc(n * sizeof *h), *q = malloc(n * sizeof *q), *f = malloc(n * sizeof *f), alone, kept, sum = 0;
    tanks_start(n, h);
    BEST(alone, for (int c = 0; c < 2000; c++) { tanks(n, h, f); h[c % n] += 1e-15; sum += f[c % n]; });
    BEST(kept, for (int c = 0; c < 2000; c++) { tanks_with_flows(n, h, q, f); h[c % n] += 1e-15; sum += f[c % n]; });
    printf("rhs %d %.6e %.6e %.3e\n", n, alone / 2000, kept / 2000, sum);
    return 0;
}
