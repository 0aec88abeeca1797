/* Prints the cost of one evaluation of the right-hand side of a chain of 1000 tanks, in seconds. */
#include <stdio.h>
#include <stdlib.h>
#include "clock.h"
#include "tanks.h"

int main(int argc, char **argv) {
    int n = argc > 1 ? atoi(argv[1]) : 1000;
    double *h = malloc(n * sizeof *h), *f = malloc(n * sizeof *f), best, sum = 0;
    tanks_start(n, h);
    BEST(best, for (int c = 0; c < 2000; c++) { tanks(n, h, f); h[c % n] += 1e-15; sum += f[c % n]; });
    printf("rhs %d %.6e %.3e\n", n, best / 2000, sum);
    return 0;
}
