package org.twinsmith.core.orbit;

import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;
import org.twinsmith.core.orbit.GivenOrbit.ReferenceFrame;
import org.twinsmith.core.orbit.GivenOrbit.Segment;
import org.twinsmith.core.orbit.GivenOrbit.Segments;
import org.twinsmith.core.orbit.GivenOrbit.States;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;

/**
 * What moves a body along an orbit that a file gives. Each thread remembers the state of the last instant, so that the six components of one
 * instant cost one evaluation. Generated code holds it as a text.
 */
public final class OrbitTrack {
    private static final String SEPARATOR = ";";
    private static final String SEGMENTS = "SEGMENTS#";
    private static final String NEXT = "#";
    private final GivenOrbit orbit;
    private final ThreadLocal<double[]> last = ThreadLocal.withInitial(() -> {
        double[] fresh = new double[7];
        fresh[6] = Double.NaN;
        return fresh;
    });
    private volatile Motion motion;

    public OrbitTrack(GivenOrbit orbit) {
        this.orbit = orbit;
    }

    /** What {@link #text} wrote. */
    public static OrbitTrack parse(String text) {
        return new OrbitTrack(text.startsWith(SEGMENTS) ? segments(text.substring(SEGMENTS.length()).split(NEXT, -1)) : single(text));
    }

    /** @param parts the object, then for each segment its span and its states */
    private static Segments segments(String[] parts) {
        return new Segments(parts[0], IntStream.range(0, parts.length / 2).mapToObj(i -> new Segment((States) single(parts[2 * i + 2]),
                numbers(parts[2 * i + 1])[0], numbers(parts[2 * i + 1])[1])).toList());
    }

    private static GivenOrbit single(String text) {
        String[] cells = text.split(SEPARATOR, -1);
        if (cells[0].equals("SGP4")) {
            double[] numbers = numbers(cells[3]);
            return new MeanElements(cells[1], Integer.parseInt(cells[2]), numbers[0], numbers[1], numbers[2], numbers[3], numbers[4],
                    numbers[5], numbers[6], numbers[7]);
        }
        double[] states = numbers(cells[5]);
        return new States(cells[0], ReferenceFrame.valueOf(cells[1]), TimeSystem.valueOf(cells[2]), Integer.parseInt(cells[3]),
                numbers(cells[4]), IntStream.range(0, states.length / 6).mapToObj(i -> Arrays.copyOfRange(states, 6 * i, 6 * i + 6)).toArray(double[][]::new));
    }

    /** All that the orbit is, in one line. */
    public String text() {
        return text(orbit);
    }

    private static String text(GivenOrbit orbit) {
        String object = orbit.object().replace(SEPARATOR, ",").replace(NEXT, ",");
        return switch (orbit) {
            case Segments segments -> SEGMENTS + object + segments.segments().stream().map(each -> NEXT + text(new double[] {each.from(), each.to()})
                    + NEXT + text(each.states())).collect(Collectors.joining());
            case MeanElements elements -> String.join(SEPARATOR, "SGP4", object, String.valueOf(elements.number()), text(new double[] {elements.epoch(),
                    elements.meanMotion(), elements.eccentricity(), elements.inclination(), elements.raan(), elements.argumentOfPerigee(),
                    elements.meanAnomaly(), elements.bStar()}));
            case States states -> String.join(SEPARATOR, object.equals("SGP4") ? "SGP4 " : object, states.frame().name(), states.scale().name(),
                    String.valueOf(states.degree()), text(states.times()), text(Arrays.stream(states.states()).flatMapToDouble(Arrays::stream).toArray()));
        };
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    public GivenOrbit orbit() {
        return orbit;
    }

    /** Whether nothing is known before the first and after the last instant. */
    public boolean isBounded() {
        return !(orbit instanceof MeanElements);
    }

    /** s of TT from J2000; where it is not bounded, about thirty years before its elements. */
    public double first() {
        return switch (orbit) {
            case MeanElements elements -> -1e9;
            case States states -> states.scale().toTt(states.times()[0]);
            case Segments segments -> segments.segments().getFirst().from();
        };
    }

    public double last() {
        return switch (orbit) {
            case MeanElements elements -> 6e9;
            case States states -> states.scale().toTt(states.times()[states.times().length - 1]);
            case Segments segments -> segments.segments().getLast().to();
        };
    }

    /** @param date s of TT from J2000 @param component 0 to 2 of the position, m, 3 to 5 of the velocity, m/s */
    public double at(double date, int component) {
        double[] state = last.get();
        if (state[6] != date) {
            motion().at(date, state);
            state[6] = date;
        }
        return state[component];
    }

    private Motion motion() {
        if (motion == null) {
            motion = ServiceLoader.load(Motion.Theory.class, Motion.Theory.class.getClassLoader()).findFirst().orElseThrow(() ->
                    new IllegalStateException("nothing here moves bodies along orbits: the bundle org.twinsmith.simulation is missing")).of(orbit);
        }
        return motion;
    }
}
