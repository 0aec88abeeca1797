package org.twinsmith.core.orbit;

/** How a body moves. Safe for threads, and the same at every call. */
@FunctionalInterface
public interface Motion {
    /**
     * Where it is and how fast.
     *
     * @param date s of TT from J2000
     * @param state receives position and velocity in the GCRF, m and m/s; not numbers where that is not known
     */
    void at(double date, double[] state);

    /** Makes motions of what files say; found as a service, so that this bundle needs no library of orbits. */
    interface Theory {
        /** @throws IllegalArgumentException where the elements belong to no orbit, with the reason */
        Motion of(GivenOrbit orbit);
    }
}
