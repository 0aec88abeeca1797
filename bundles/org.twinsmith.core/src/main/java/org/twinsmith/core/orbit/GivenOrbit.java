package org.twinsmith.core.orbit;

import java.util.Arrays;
import java.util.List;

/** What an orbit file says, coherent SI; angles in radians. */
public sealed interface GivenOrbit {
    /** The name of the object, or its number; empty where the file has neither. */
    String object();

    /**
     * Mean elements of the theory SGP4, in its frame TEME: F. R. Hoots, R. L. Roehrich, Spacetrack Report 3, 1980.
     *
     * @param number catalogue number
     * @param epoch s of UTC from J2000
     * @param meanMotion rad/s
     * @param bStar drag term, 1/earth radii
     */
    record MeanElements(String object, int number, double epoch, double meanMotion, double eccentricity, double inclination, double raan,
            double argumentOfPerigee, double meanAnomaly, double bStar) implements GivenOrbit {
    }

    /**
     * Positions and velocities over time.
     *
     * @param frame what they are components of
     * @param scale what the times are told in
     * @param degree of the polynomials between them
     * @param times s of the scale from J2000, ascending
     * @param states six for each time: m and m/s
     */
    record States(String object, ReferenceFrame frame, TimeSystem scale, int degree, double[] times, double[][] states) implements GivenOrbit {
        public States {
            times = times.clone();
            states = Arrays.stream(states).map(double[]::clone).toArray(double[][]::new);
        }
    }

    /** Segments that follow each other without a gap; where two overlap the later one is meant. */
    record Segments(String object, List<Segment> segments) implements GivenOrbit {
        public Segments {
            segments = List.copyOf(segments);
        }
    }

    /** States and the time for which they are meant; those outside of it serve the polynomials. @param from s of TT from J2000 @param to the same */
    record Segment(States states, double from, double to) {
    }

    /** The frames of messages that are understood. */
    enum ReferenceFrame { EME2000, GCRF, TEME, ITRF }

    /** The time systems of messages that are understood. */
    enum TimeSystem {
        UTC, TAI, TT, GPS;

        /** From s of TT from J2000 to those of this scale; within a leap second UTC stands at its end. */
        public double fromTt(double tt) {
            double guess = tt - (toTt(tt) - tt);
            return tt - (toTt(guess) - guess);
        }

        /** From s of this scale from J2000 to those of TT. */
        public double toTt(double seconds) {
            return seconds + switch (this) {
                case UTC -> LeapSeconds.at(seconds) + 32.184;
                case TAI -> 32.184;
                case TT -> 0;
                case GPS -> 19 + 32.184;
            };
        }
    }
}
