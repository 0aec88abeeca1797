package org.twinsmith.simulation.orbit;

import java.util.Arrays;
import java.util.List;
import org.twinsmith.core.orbit.GivenOrbit.Segment;
import org.twinsmith.core.orbit.GivenOrbit.Segments;
import org.twinsmith.core.orbit.Motion;

/** Along segments of an ephemeris: at each date along the last that is meant for it. No polynomial goes over the border of two. */
final class SegmentsMotion implements Motion {
    private final List<Part> parts;

    private record Part(double from, double to, Motion motion) {
    }

    SegmentsMotion(Segments segments, Theory theory) {
        parts = segments.segments().reversed().stream().map(each -> part(each, theory)).toList();
    }

    private static Part part(Segment segment, Theory theory) {
        return new Part(segment.from(), segment.to(), theory.of(segment.states()));
    }

    @Override
    public void at(double date, double[] state) {
        for (Part part : parts) {
            if (date >= part.from() && date <= part.to()) {
                part.motion().at(date, state);
                return;
            }
        }
        Arrays.fill(state, 0, 6, Double.NaN);
    }
}
