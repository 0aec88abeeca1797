/* A room with a thermostat between 19 and 21 by CVODE BDF with root finding. Prints seconds, events, and the instant of
   the last event before t = 10000. */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include "clock.h"

static double heating;

static int f(double t, N_Vector y, N_Vector d, void *user) {
    (void) t, (void) user;
    double room = N_VGetArrayPointer(y)[0];
    N_VGetArrayPointer(d)[0] = (heating > 0 ? 30 - room : 5 - room) / 10;
    return 0;
}

static int roots(double t, N_Vector y, double *g, void *user) {
    (void) t, (void) user;
    double room = N_VGetArrayPointer(y)[0];
    g[0] = room - 21;
    g[1] = room - 19;
    return 0;
}

int main(void) {
    SUNContext ctx;
    SUNContext_Create(NULL, &ctx);
    double best, t, last = 0;
    int events;
    BEST(best, {
        N_Vector y = N_VNew_Serial(1, ctx);
        N_VConst(20, y);
        heating = 1;
        events = 0;
        void *cv = CVodeCreate(CV_BDF, ctx);
        CVodeInit(cv, f, 0, y);
        CVodeSStolerances(cv, 1e-6, 1e-8);
        CVodeSetMaxNumSteps(cv, 100000);
        SUNMatrix a = SUNDenseMatrix(1, 1, ctx);
        SUNLinearSolver ls = SUNLinSol_Dense(y, a, ctx);
        CVodeSetLinearSolver(cv, ls, a);
        CVodeRootInit(cv, 2, roots);
        t = 0;
        while (t < 10000) {
            int flag = CVode(cv, 10000, y, &t, CV_NORMAL);
            if (flag < 0) {
                return 1;
            }
            if (flag == CV_ROOT_RETURN) {
                int found[2];
                CVodeGetRootInfo(cv, found);
                if ((found[0] > 0 && heating > 0) || (found[1] < 0 && heating == 0)) {
                    heating = 1 - heating;
                    events++;
                    last = t;
                    CVodeReInit(cv, t, y);
                }
            }
        }
        CVodeFree(&cv);
        SUNLinSolFree(ls);
        SUNMatDestroy(a);
        N_VDestroy(y);
    });
    printf("events %.6e %d %.12g\n", best, events, last);
    SUNContext_Free(&ctx);
    return 0;
}
