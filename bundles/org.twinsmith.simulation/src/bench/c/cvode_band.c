/* The Brusselator by CVODE BDF with a band matrix, its Jacobian by CVODE's own differences. Prints the reference solution
   (tolerance 1e-12), then for each tolerance: seconds, largest error, steps, evaluations. */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunmatrix/sunmatrix_band.h>
#include "brusselator.h"
#include "clock.h"

static int f(double t, N_Vector y, N_Vector d, void *points) {
    (void) t;
    brusselator(*(int *) points, N_VGetArrayPointer(y), N_VGetArrayPointer(d));
    return 0;
}

static long steps, evaluations;

static void solve(int points, double relative, double *result, SUNContext ctx) {
    int n = 2 * points;
    N_Vector y = N_VNew_Serial(n, ctx);
    brusselator_start(points, N_VGetArrayPointer(y));
    void *cv = CVodeCreate(CV_BDF, ctx);
    CVodeInit(cv, f, 0, y);
    CVodeSStolerances(cv, relative, relative * 1e-2);
    CVodeSetUserData(cv, &points);
    CVodeSetMaxNumSteps(cv, 10000000);
    SUNMatrix a = SUNBandMatrix(n, 2, 2, ctx);
    SUNLinearSolver ls = SUNLinSol_Band(y, a, ctx);
    CVodeSetLinearSolver(cv, ls, a);
    CVodeSetStopTime(cv, 10);
    double t;
    if (CVode(cv, 10, y, &t, CV_NORMAL) < 0) {
        exit(1);
    }
    long more;
    CVodeGetNumSteps(cv, &steps);
    CVodeGetNumRhsEvals(cv, &evaluations);
    CVodeGetNumLinRhsEvals(cv, &more);
    evaluations += more;
    for (int i = 0; i < n; i++) {
        result[i] = N_VGetArrayPointer(y)[i];
    }
    CVodeFree(&cv);
    SUNLinSolFree(ls);
    SUNMatDestroy(a);
    N_VDestroy(y);
}

int main(int argc, char **argv) {
    int points = argc > 1 ? atoi(argv[1]) : 10, n = 2 * points;
    SUNContext ctx;
    SUNContext_Create(NULL, &ctx);
    double *reference = malloc(n * sizeof *reference), *y = malloc(n * sizeof *y);
    solve(points, 1e-12, reference, ctx);
    printf("reference");
    for (int i = 0; i < n; i++) {
        printf(" %.17g", reference[i]);
    }
    printf("\n");
    for (int k = 3; k <= 8; k++) {
        double relative = pow(10, -k), best, error = 0;
        BEST(best, solve(points, relative, y, ctx));
        for (int i = 0; i < n; i++) {
            error = fmax(error, fabs(y[i] - reference[i]));
        }
        printf("run %.0e %.6e %.6e %ld %ld\n", relative, best, error, steps, evaluations);
    }
    SUNContext_Free(&ctx);
    return 0;
}
