/* A circuit of capacitors at the nodes of an irregular graph, with resistors whose conductance spans six decades and
   diode-like leaks. The graph comes from a congruential generator, the same here and in Java. */
#ifndef TWINSMITH_NETWORK_H
#define TWINSMITH_NETWORK_H
#include <math.h>
#include <stdlib.h>

typedef struct {
    int n, m;
    int *from, *to;
    double *g;
} network;

static unsigned int network_state;

static unsigned int network_random(void) {
    network_state = network_state * 1664525u + 1013904223u;
    return network_state >> 8;
}

static network network_of(int n) {
    network w = {n, 0, malloc(2 * n * sizeof(int)), malloc(2 * n * sizeof(int)), malloc(2 * n * sizeof(double))};
    network_state = 12345u;
    for (int i = 1; i < n; i++) {
        int window = i < 20 ? i : 20;
        w.from[w.m] = i;
        w.to[w.m] = i - 1 - (int) (network_random() % window);
        w.g[w.m++] = pow(10, (int) (network_random() % 7) - 1);
        if (network_random() % 3 == 0) {
            w.from[w.m] = i;
            w.to[w.m] = (int) (network_random() % i);
            w.g[w.m++] = pow(10, (int) (network_random() % 7) - 1);
        }
    }
    return w;
}

static void network_rhs(const network *w, double t, const double *restrict y, double *restrict f) {
    for (int i = 0; i < w->n; i++) {
        f[i] = -0.1 * y[i] * y[i] * y[i];
    }
    f[0] += 10 * (sin(t) - y[0]);
    for (int e = 0; e < w->m; e++) {
        double current = w->g[e] * (y[w->from[e]] - y[w->to[e]]);
        f[w->from[e]] -= current;
        f[w->to[e]] += current;
    }
}

/* The Jacobian, by columns with ascending rows; the pattern in starts and rows is given. */
static void network_jacobian(const network *w, const double *y, const long *starts, const long *rows, double *a) {
    for (long p = 0; p < starts[w->n]; p++) {
        a[p] = 0;
    }
#define AT(r, c) for (long p = starts[c]; p < starts[(c) + 1]; p++) if (rows[p] == (r)) a[p]
    for (int i = 0; i < w->n; i++) {
        AT(i, i) -= 0.3 * y[i] * y[i];
    }
    AT(0, 0) -= 10;
    for (int e = 0; e < w->m; e++) {
        int i = w->from[e], j = w->to[e];
        AT(i, i) -= w->g[e];
        AT(j, j) -= w->g[e];
        AT(i, j) += w->g[e];
        AT(j, i) += w->g[e];
    }
#undef AT
}
#endif
