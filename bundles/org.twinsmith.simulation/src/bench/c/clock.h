/* CPU time of this process, and the best of several repetitions of a piece of work. */
#ifndef TWINSMITH_CLOCK_H
#define TWINSMITH_CLOCK_H
#include <time.h>

static inline double cpu_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

/* Repeats for at least half a second and at least five times; seconds of the fastest. */
#define BEST(result, work)                                      \
    do {                                                        \
        double began_ = cpu_seconds();                          \
        (result) = 1e300;                                       \
        for (int r_ = 0; r_ < 5 || cpu_seconds() - began_ < 0.5; r_++) { \
            double t_ = cpu_seconds();                          \
            work;                                               \
            t_ = cpu_seconds() - t_;                            \
            if (t_ < (result)) {                                \
                (result) = t_;                                  \
            }                                                   \
        }                                                       \
    } while (0)
#endif
