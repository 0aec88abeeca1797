/* An irregular circuit by CVODE BDF with KLU and an analytic Jacobian. Prints the reference solution (tolerance 1e-12),
   then for each tolerance: seconds, largest error, steps. */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <string.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_sparse.h>
#include "clock.h"
#include "network.h"

static network w;
static long *starts, *rows;
static long steps;

static int f(double t, N_Vector y, N_Vector d, void *user) {
    (void) user;
    network_rhs(&w, t, N_VGetArrayPointer(y), N_VGetArrayPointer(d));
    return 0;
}

static int jacobian(double t, N_Vector y, N_Vector fy, SUNMatrix j, void *u, N_Vector a, N_Vector b, N_Vector c) {
    (void) t, (void) fy, (void) u, (void) a, (void) b, (void) c;
    memcpy(SUNSparseMatrix_IndexPointers(j), starts, (w.n + 1) * sizeof(long));
    memcpy(SUNSparseMatrix_IndexValues(j), rows, starts[w.n] * sizeof(long));
    network_jacobian(&w, N_VGetArrayPointer(y), starts, rows, SUNSparseMatrix_Data(j));
    return 0;
}

static void pattern(void) {
    char *has = calloc((size_t) w.n * w.n, 1);
    for (int i = 0; i < w.n; i++) {
        has[(size_t) i * w.n + i] = 1;
    }
    for (int e = 0; e < w.m; e++) {
        has[(size_t) w.from[e] * w.n + w.to[e]] = has[(size_t) w.to[e] * w.n + w.from[e]] = 1;
    }
    starts = malloc((w.n + 1) * sizeof(long));
    rows = malloc((w.n + 2 * (size_t) w.m) * sizeof(long));
    starts[0] = 0;
    for (int c = 0; c < w.n; c++) {
        starts[c + 1] = starts[c];
        for (int r = 0; r < w.n; r++) {
            if (has[(size_t) c * w.n + r]) {
                rows[starts[c + 1]++] = r;
            }
        }
    }
    free(has);
}

static void solve(double relative, double *result, SUNContext ctx) {
    N_Vector y = N_VNew_Serial(w.n, ctx);
    N_VConst(0, y);
    void *cv = CVodeCreate(CV_BDF, ctx);
    CVodeInit(cv, f, 0, y);
    CVodeSStolerances(cv, relative, relative * 1e-2);
    CVodeSetMaxNumSteps(cv, 10000000);
    SUNMatrix a = SUNSparseMatrix(w.n, w.n, starts[w.n], CSC_MAT, ctx);
    SUNLinearSolver ls = SUNLinSol_KLU(y, a, ctx);
    CVodeSetLinearSolver(cv, ls, a);
    CVodeSetJacFn(cv, jacobian);
    CVodeSetStopTime(cv, 20);
    double t;
    if (CVode(cv, 20, y, &t, CV_NORMAL) < 0) {
        exit(1);
    }
    CVodeGetNumSteps(cv, &steps);
    memcpy(result, N_VGetArrayPointer(y), w.n * sizeof(double));
    CVodeFree(&cv);
    SUNLinSolFree(ls);
    SUNMatDestroy(a);
    N_VDestroy(y);
}

int main(int argc, char **argv) {
    w = network_of(argc > 1 ? atoi(argv[1]) : 1000);
    pattern();
    SUNContext ctx;
    SUNContext_Create(NULL, &ctx);
    double *reference = malloc(w.n * sizeof(double)), *y = malloc(w.n * sizeof(double));
    solve(1e-12, reference, ctx);
    printf("reference");
    for (int i = 0; i < w.n; i++) {
        printf(" %.17g", reference[i]);
    }
    printf("\n");
    for (int k = 3; k <= 8; k++) {
        double relative = pow(10, -k), best, error = 0;
        BEST(best, solve(relative, y, ctx));
        for (int i = 0; i < w.n; i++) {
            error = fmax(error, fabs(y[i] - reference[i]));
        }
        printf("run %.0e %.6e %.6e %ld\n", relative, best, error, steps);
    }
    return 0;
}
