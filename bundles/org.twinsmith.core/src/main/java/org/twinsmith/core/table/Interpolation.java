package org.twinsmith.core.table;

/** What a table does between its points. */
public enum Interpolation {
    /** Straight lines; the slope jumps at the points. */
    LINEAR,
    /** Cubics with a continuous slope that never overshoot: Fritsch and Carlson, SIAM J. Numer. Anal. 17, 1980. */
    CUBIC,
    /** Cubics with a continuous slope that follow the eye: Akima, J. ACM 17, 1970. */
    AKIMA,
    /** The value of the last point that is not above the argument. */
    STEP
}
