package org.twinsmith.core.space;

import java.nio.file.Path;

/** Where Sun and Moon are by a file of a planetary ephemeris. */
public interface Planets {
    /** What of the sky is asked for. */
    enum Body { SUN, MOON }

    /**
     * Position and velocity as seen from the Earth's centre in the GCRF, m and m/s.
     *
     * @param date s of TT from J2000
     * @throws UnusableSpaceData where the file does not know the date
     */
    double[] state(Body body, double date);

    /** Opens such files; found as a service, because the format belongs to a library that this bundle does not know. */
    interface Reader {
        /** @throws UnusableSpaceData where it is none */
        Planets open(Path file);
    }
}
