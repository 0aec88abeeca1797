package org.twinsmith.simulation.orbit;

import org.orekit.errors.OrekitException;
import org.twinsmith.core.orbit.GivenOrbit;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;
import org.twinsmith.core.orbit.GivenOrbit.Segments;
import org.twinsmith.core.orbit.GivenOrbit.States;
import org.twinsmith.core.orbit.Motion;

/** Motions by Orekit. */
public final class OrekitTheory implements Motion.Theory {
    @Override
    public Motion of(GivenOrbit orbit) {
        try {
            return switch (orbit) {
                case MeanElements elements -> new MeanMotion(elements);
                case States states -> StatesMotion.of(states);
                case Segments segments -> new SegmentsMotion(segments, this);
            };
        } catch (OrekitException e) {
            throw new IllegalArgumentException("the orbit of " + orbit.object() + " cannot be used: " + e.getMessage(), e);
        }
    }
}
