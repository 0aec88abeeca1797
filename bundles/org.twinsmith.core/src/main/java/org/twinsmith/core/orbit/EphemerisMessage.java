package org.twinsmith.core.orbit;

import java.util.ArrayList;
import java.util.List;
import org.twinsmith.core.orbit.GivenOrbit.Segment;
import org.twinsmith.core.orbit.GivenOrbit.Segments;
import org.twinsmith.core.orbit.GivenOrbit.States;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;

/** Orbit ephemeris messages: CCSDS 502.0-B-3, section 5. Accelerations and covariances are left aside. */
final class EphemerisMessage {
    /** Of the positions that a polynomial goes through where the message does not say. */
    private static final int USUAL_DEGREE = 7;
    /** Between two segments, s: what rounded dates leave. */
    private static final double NO_GAP = 1e-6;
    /** Between states and the span that the metadata names, s: dates are written to the millisecond, often. */
    private static final double ROUNDED = 1e-3;
    private final String file;
    private final List<MessageSegment> segments;

    EphemerisMessage(String file, List<MessageSegment> segments) {
        this.file = file;
        this.segments = segments;
    }

    GivenOrbit orbit() {
        if (segments.isEmpty()) {
            throw new UnusableOrbit("'" + file + "' has no segment", "");
        }
        List<Segment> found = new ArrayList<>();
        for (MessageSegment segment : segments) {
            found.add(segment(segment));
        }
        States first = found.getFirst().states();
        if (found.size() == 1 && !isNarrowed(segments.getFirst().lines())) {
            return first;
        }
        for (int i = 1; i < found.size(); i++) {
            follows(i, found);
        }
        return new Segments(first.object(), found);
    }

    private static boolean isNarrowed(MessageLines lines) {
        return lines.optional("USEABLE_START_TIME").isPresent() || lines.optional("USEABLE_STOP_TIME").isPresent();
    }

    private void follows(int index, List<Segment> found) {
        Segment before = found.get(index - 1);
        Segment now = found.get(index);
        String which = "'" + file + "': segment " + (index + 1) + ", which begins after line " + segments.get(index).lines().line("OBJECT_NAME") + ", ";
        if (!now.states().object().equals(before.states().object())) {
            throw new UnusableOrbit(which + "is of " + now.states().object() + ", but the one before of " + before.states().object(), "keep one object");
        }
        if (now.from() > before.to() + NO_GAP) {
            throw new UnusableOrbit(which + "begins at " + CalendarDate.text(now.from()) + " TT, but the one before ends at " + CalendarDate.text(before.to())
                    + " TT: what is between them is not known", "keep the segments that the run needs");
        }
        if (!(now.from() > before.from() && now.to() > before.to())) {
            throw new UnusableOrbit(which + "is not after the one before", "sort the segments by date");
        }
    }

    private Segment segment(MessageSegment segment) {
        MessageLines head = segment.lines();
        head.requires("CENTER_NAME", "EARTH");
        List<StateLine> states = segment.states();
        if (states.size() < 2) {
            throw new UnusableOrbit("'" + file + "' has " + states.size() + " states, and an ephemeris needs two at least", "");
        }
        states.forEach(this::plausible);
        int degree = head.optional("INTERPOLATION_DEGREE").isPresent() ? (int) head.number("INTERPOLATION_DEGREE", "") : USUAL_DEGREE;
        States given = new States(head.text("OBJECT_NAME"), head.frame(), head.scale(), Math.clamp(degree, 1, 15),
                states.stream().mapToDouble(StateLine::time).toArray(), states.stream().map(StateLine::values).toArray(double[][]::new));
        double first = states.getFirst().time();
        double last = states.getLast().time();
        spanned(head, states);
        TimeSystem scale = given.scale();
        double from = limit(head, "USEABLE_START_TIME", first, first, last);
        double to = limit(head, "USEABLE_STOP_TIME", last, from, last);
        return new Segment(given, scale.toTt(from), scale.toTt(to));
    }

    private double limit(MessageLines head, String key, double usual, double least, double most) {
        if (head.optional(key).isEmpty()) {
            return usual;
        }
        double date = head.date(key);
        if (date < least || date > most) {
            throw new UnusableOrbit("'" + file + "': line " + head.line(key) + " has the " + key + " " + head.text(key) + ", where no states are", "");
        }
        return date;
    }

    /** The states lie within the span that the metadata names, whose dates they else contradict. */
    private void spanned(MessageLines head, List<StateLine> states) {
        if (head.optional("START_TIME").isPresent() && states.getFirst().time() < head.date("START_TIME") - ROUNDED) {
            throw new UnusableOrbit("'" + file + "': line " + states.getFirst().number() + " is before the START_TIME " + head.text("START_TIME"), "");
        }
        if (head.optional("STOP_TIME").isPresent() && states.getLast().time() > head.date("STOP_TIME") + ROUNDED) {
            throw new UnusableOrbit("'" + file + "': line " + states.getLast().number() + " is after the STOP_TIME " + head.text("STOP_TIME"), "");
        }
    }

    /** Messages in metres exist, and none of them says so: its bodies are then inside of the Earth, or beyond the Moon. */
    private void plausible(StateLine line) {
        double[] state = line.values();
        double radius = Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
        if (radius < 6.2e6 || radius > 2e9) {
            throw new UnusableOrbit("'" + file + "': line " + line.number() + ", the state of " + CalendarDate.text(line.time()) + ", is "
                    + Math.round(radius / 1000) + " km from the middle of the Earth; positions are in km (CCSDS 502.0-B-3, 5.2.4)", "convert them to km and km/s");
        }
    }
}
