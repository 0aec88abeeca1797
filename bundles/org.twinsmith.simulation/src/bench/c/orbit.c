/* An orbit about a flattened Earth (J2) by DOP853, with the instants at which the satellite enters and leaves the umbra: a
   change of sign between the ends of a step is located by the dense output of order 7 (CONTD8) and the Illinois method. The
   Sun by Montenbruck and Gill, Satellite Orbits, equations 3.42 to 3.44; the shadow of the flattened Earth as in twin.space.
   Arguments: tolerance, days, TT at the start in seconds from J2000, position (m), velocity (m/s), axis of the Earth.
   Prints seconds, steps, evaluations, events, and the position at the end. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
#include "clock.h"

enum { n = 6 };
#define VECTOR(name) static double name[n]
#define ABSOLUTE(i) absolute[i]
static double relative, absolute[n], start[n], axis[3], epoch;

static void rhs(double t, const double *s, double *f) {
    (void) t;
    double inverse = 1 / sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    double u = (s[0] * axis[0] + s[1] * axis[1] + s[2] * axis[2]) * inverse;
    double ratio = 6378136.3 * inverse, flattening = 1.0826266835531513e-3 * ratio * ratio;
    double gravity = 3.986004415e14 * inverse * inverse;
    double along = gravity * (flattening * (7.5 * u * u - 1.5) - 1) * inverse;
    double across = -gravity * flattening * 3 * u;
    f[0] = s[3];
    f[1] = s[4];
    f[2] = s[5];
    for (int i = 0; i < 3; i++) {
        f[3 + i] = along * s[i] + across * axis[i];
    }
}

#include "dop853.h"

static double dot(const double *a, const double *b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/* Positive in the umbra. */
static double umbra(double t, const double *s) {
    const double degree = M_PI / 180, stretch = 1 / (1 - 0.0033528106647474805) - 1, tilt = 23.43929111 * degree;
    double centuries = (epoch + t) / 3155760000.0, mean = 357.5256 * degree + 35999.049 * degree * centuries;
    double sine = sin(mean), cosine = cos(mean);
    double longitude = 282.94 * degree + mean + 1.9144444 * degree * sine + 0.04 * degree * sine * cosine;
    double away = 149.619e9 - 2.499e9 * cosine - 0.021e9 * (2 * cosine * cosine - 1), east = away * sin(longitude);
    double sun[3] = {away * cos(longitude), east * cos(tilt), east * sin(tilt)}, round[3], toward[3];
    double s0 = stretch * dot(s, axis), s1 = stretch * dot(sun, axis);
    for (int i = 0; i < 3; i++) {
        round[i] = s[i] + s0 * axis[i];
        toward[i] = sun[i] + s1 * axis[i] - round[i];
    }
    double far = sqrt(dot(toward, toward)), near = sqrt(dot(round, round));
    double disc = 695.7e6 / far, earth = fmin(6378137 / near, 1);
    return -dot(round, toward) / (near * far) - sqrt((1 - disc * disc) * (1 - earth * earth)) - disc * earth;
}

static double k14[n], k15[n], k16[n], fourth[n], fifth[n], sixth[n], seventh[n];

static void prepare(double t, double h) {
    for (int i = 0; i < n; i++) {
        last[i] = y[i] + h * (0.056167502283047954 * k1[i] + 0.25350021021662483 * k7[i]
                - 0.2462390374708025 * k8[i] - 0.12419142326381637 * k9[i] + 0.15329179827876568 * k10[i]
                + 0.00820105229563469 * k11[i] + 0.007567897660545699 * k12[i] - 0.008298 * fresh[i]);
    }
    rhs(t + 0.1 * h, last, k14);
    for (int i = 0; i < n; i++) {
        last[i] = y[i] + h * (0.03183464816350214 * k1[i] + 0.028300909672366776 * k6[i]
                + 0.053541988307438566 * k7[i] - 0.05492374857139099 * k8[i] - 0.00010834732869724932 * k11[i]
                + 0.0003825710908356584 * k12[i] - 0.00034046500868740456 * fresh[i]
                + 0.1413124436746325 * k14[i]);
    }
    rhs(t + 0.2 * h, last, k15);
    for (int i = 0; i < n; i++) {
        last[i] = y[i] + h * (-0.42889630158379194 * k1[i] - 4.697621415361164 * k6[i]
                + 7.683421196062599 * k7[i] + 4.06898981839711 * k8[i] + 0.3567271874552811 * k9[i]
                - 0.0013990241651590145 * fresh[i] + 2.9475147891527724 * k14[i] - 9.15095847217987 * k15[i]);
    }
    rhs(t + 7.0 / 9 * h, last, k16);
    for (int i = 0; i < n; i++) {
        fourth[i] = h * (-8.428938276109013 * k1[i] + 0.5667149535193777 * k6[i]
                - 3.0689499459498917 * k7[i] + 2.38466765651207 * k8[i] + 2.1170345824450285 * k9[i]
                - 0.871391583777973 * k10[i] + 2.2404374302607883 * k11[i] + 0.6315787787694688 * k12[i]
                - 0.08899033645133331 * fresh[i] + 18.148505520854727 * k14[i] - 9.194632392478356 * k15[i]
                - 4.436036387594894 * k16[i]);
        fifth[i] = h * (10.427508642579134 * k1[i] + 242.28349177525817 * k6[i]
                + 165.20045171727028 * k7[i] - 374.5467547226902 * k8[i] - 22.113666853125302 * k9[i]
                + 7.733432668472264 * k10[i] - 30.674084731089398 * k11[i] - 9.332130526430229 * k12[i]
                + 15.697238121770845 * fresh[i] - 31.139403219565178 * k14[i] - 9.35292435884448 * k15[i]
                + 35.81684148639408 * k16[i]);
        sixth[i] = h * (19.985053242002433 * k1[i] - 387.0373087493518 * k6[i]
                - 189.17813819516758 * k7[i] + 527.8081592054236 * k8[i] - 11.573902539959631 * k9[i]
                + 6.8812326946963 * k10[i] - 1.0006050966910838 * k11[i] + 0.7777137798053443 * k12[i]
                - 2.778205752353508 * fresh[i] - 60.19669523126412 * k14[i] + 84.32040550667716 * k15[i]
                + 11.99229113618279 * k16[i]);
        seventh[i] = h * (-25.69393346270375 * k1[i] - 154.18974869023643 * k6[i]
                - 231.5293791760455 * k7[i] + 357.6391179106141 * k8[i] + 93.4053241836243 * k9[i]
                - 37.45832313645163 * k10[i] + 104.0996495089623 * k11[i] + 29.8402934266605 * k12[i]
                - 43.53345659001114 * fresh[i] + 96.32455395918828 * k14[i] - 39.17726167561544 * k15[i]
                - 149.72683625798564 * k16[i]);
    }
}

static double umbra_within(double t, double h, double s) {
    double at[n], r = 1 - s;
    for (int i = 0; i < n; i++) {
        double difference = z[i] - y[i], slope = h * k1[i] - difference, curvature = difference - h * fresh[i] - slope;
        double inner = fourth[i] + s * (fifth[i] + r * (sixth[i] + s * seventh[i]));
        at[i] = y[i] + s * (difference + r * (slope + s * (curvature + r * inner)));
    }
    return umbra(t + s * h, at);
}

/* The share of the step behind which the sign has changed. */
static double locate(double t, double h, double at_a, double at_b) {
    double a = 0, b = 1, before = at_a;
    int kept = 0;
    prepare(t, h);
    while (b - a > 1e-13) {
        double s = fmin(fmax(b - at_b * (b - a) / (at_b - at_a), a + 5e-14), b - 5e-14), here = umbra_within(t, h, s);
        if ((here > 0) == (before > 0)) {
            a = s;
            at_a = here;
            at_b /= kept == 1 ? 2 : 1;
            kept = 1;
        } else {
            b = s;
            at_b = here;
            at_a /= kept == -1 ? 2 : 1;
            kept = -1;
        }
    }
    return b;
}

static long steps, evaluations, events;
static double last_event;

static void solve(double end) {
    double t = 0, h, shadow;
    int rejected = 0;
    memcpy(y, start, sizeof y);
    rhs(t, y, k1);
    shadow = umbra(t, y);
    h = first_step(t, end);
    steps = events = 0;
    evaluations = 2;
    while (t < end) {
        int final = t + 1.0001 * h >= end;
        if (final) {
            h = end - t;
        }
        stages(t, h);
        evaluations += 11;
        double e = error(h);
        if (e > 1) {
            rejected = 1;
            h *= growth(e, 1);
            continue;
        }
        rhs(t + h, z, fresh);
        evaluations++;
        steps++;
        double now = umbra(t + h, z);
        if ((now > 0) != (shadow > 0)) {
            last_event = t + h * locate(t, h, shadow, now);
            events++;
            evaluations += 3;
        }
        shadow = now;
        memcpy(y, z, sizeof y);
        memcpy(k1, fresh, sizeof k1);
        t = final ? end : t + h;
        h *= growth(e, rejected);
        rejected = 0;
    }
}

int main(int argc, char **argv) {
    if (argc != 13) {
        return 2;
    }
    relative = atof(argv[1]);
    double end = 86400 * atof(argv[2]), best;
    epoch = atof(argv[3]);
    for (int i = 0; i < n; i++) {
        start[i] = atof(argv[4 + i]);
        absolute[i] = 1e-3 * relative * fmax(fabs(start[i]), 1000);
    }
    for (int i = 0; i < 3; i++) {
        axis[i] = atof(argv[10 + i]);
    }
    BEST(best, solve(end));
    printf("orbit %.6e %ld %ld %ld %.17g %.17g %.17g %.17g\n", best, steps, evaluations, events, y[0], y[1], y[2], last_event);
    return 0;
}
