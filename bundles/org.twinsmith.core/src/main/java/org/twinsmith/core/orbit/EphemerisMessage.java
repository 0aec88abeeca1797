package org.twinsmith.core.orbit;

import java.util.ArrayList;
import java.util.List;
import org.twinsmith.core.orbit.GivenOrbit.States;

/** Orbit ephemeris messages: CCSDS 502.0-B-3, section 5. One segment; accelerations and covariances are left aside. */
final class EphemerisMessage {
    private static final int MOST_STATES = 500_000;
    /** Of the positions that a polynomial goes through where the message does not say. */
    private static final int USUAL_DEGREE = 7;
    private final String file;
    private final List<String> lines;
    private final MessageLines head;
    private final List<Double> times = new ArrayList<>();
    private final List<double[]> states = new ArrayList<>();

    private enum Part { HEAD, META, DATA, COVARIANCE }

    private EphemerisMessage(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        head = new MessageLines(file);
    }

    static States read(String file, List<String> lines) {
        EphemerisMessage message = new EphemerisMessage(file, lines);
        message.read();
        return message.result();
    }

    private void read() {
        Part part = Part.HEAD;
        boolean segment = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("COMMENT")) {
                continue;
            }
            switch (line) {
                case "META_START" -> {
                    if (segment) {
                        throw new UnusableOrbit("'" + file + "': line " + (i + 1) + " begins a second segment, but one is understood", "split the message");
                    }
                    segment = true;
                    part = Part.META;
                }
                case "META_STOP", "COVARIANCE_STOP" -> part = Part.DATA;
                case "COVARIANCE_START" -> part = Part.COVARIANCE;
                default -> line(part, line, i + 1);
            }
        }
    }

    private void line(Part part, String line, int number) {
        switch (part) {
            case HEAD, META -> head.add(MessageLines.parse(file, line, number), number);
            case DATA -> state(line.split("\\s+"), number);
            case COVARIANCE -> { }
        }
    }

    private void state(String[] cells, int number) {
        if (cells.length != 7 && cells.length != 10) {
            throw new UnusableOrbit("'" + file + "': line " + number + " has " + cells.length + " values, but a state is a date, three positions in km and "
                    + "three velocities in km/s", "");
        }
        String date = cells[0].endsWith("Z") ? cells[0].substring(0, cells[0].length() - 1) : cells[0];
        double time = CalendarDate.seconds(date).orElseThrow(() -> new UnusableOrbit("'" + file + "': line " + number + " begins with \"" + cells[0]
                + "\", which is no date of the years 1900 to 2199", ""));
        if (!times.isEmpty() && !(time > times.getLast())) {
            throw new UnusableOrbit("'" + file + "': the date of line " + number + " is not after the one before", "sort the states by date");
        }
        if (times.size() == MOST_STATES) {
            throw new UnusableOrbit("'" + file + "' has more than " + MOST_STATES + " states", "split the message");
        }
        double[] state = new double[6];
        for (int i = 0; i < 6; i++) {
            state[i] = 1000 * figure(cells[i + 1], number);
        }
        times.add(time);
        states.add(state);
    }

    private double figure(String text, int number) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnusableOrbit("'" + file + "': line " + number + " has \"" + text + "\", which is no number", "");
        }
        throw new UnusableOrbit("'" + file + "': line " + number + " has no finite number", "");
    }

    private States result() {
        head.requires("CENTER_NAME", "EARTH");
        if (times.size() < 2) {
            throw new UnusableOrbit("'" + file + "' has " + times.size() + " states, and an ephemeris needs two at least", "");
        }
        plausible();
        int degree = head.optional("INTERPOLATION_DEGREE").isPresent() ? (int) head.number("INTERPOLATION_DEGREE", "") : USUAL_DEGREE;
        return new States(head.text("OBJECT_NAME"), head.frame(), head.scale(), Math.clamp(degree, 1, 15),
                times.stream().mapToDouble(Double::doubleValue).toArray(), states.toArray(double[][]::new));
    }

    /** Messages in metres exist, and none of them says so: its bodies are then inside of the Earth, or beyond the Moon. */
    private void plausible() {
        for (int i = 0; i < states.size(); i++) {
            double[] state = states.get(i);
            double radius = Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
            if (radius < 6.2e6 || radius > 2e9) {
                throw new UnusableOrbit("'" + file + "': the state of " + CalendarDate.text(times.get(i)) + " is " + Math.round(radius / 1000)
                        + " km from the middle of the Earth; positions are in km (CCSDS 502.0-B-3, 5.2.4)", "convert them to km and km/s");
            }
        }
    }
}
