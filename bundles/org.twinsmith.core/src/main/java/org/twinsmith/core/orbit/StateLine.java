package org.twinsmith.core.orbit;

/**
 * A state of a message.
 *
 * @param time s of the segment's scale from J2000
 * @param values positions, m, and velocities, m/s
 * @param number of its line, from 1
 */
record StateLine(double time, double[] values, int number) {
    private static final int VALUES = 6;

    /** A line of an ephemeris in keyword = value notation: CCSDS 502.0-B-3, 5.2.4; accelerations are left aside. */
    static StateLine of(String file, String line, int number) {
        String[] cells = line.split("\\s+");
        if (cells.length != 1 + VALUES && cells.length != 4 + VALUES) {
            throw new UnusableOrbit("'" + file + "': line " + number + " has " + cells.length + " values, but a state is a date, three positions in km and "
                    + "three velocities in km/s", "");
        }
        double[] values = new double[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = 1000 * MessageLines.finite(file, cells[i + 1], "", number);
        }
        return new StateLine(MessageLines.date(file, cells[0], "", number), values, number);
    }

    /** A state of which each value has its key, as in XML. @param number of the line where it begins */
    static StateLine of(MessageLines lines, int number) {
        double[] values = new double[VALUES];
        String[] keys = {"X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT"};
        for (int i = 0; i < VALUES; i++) {
            values[i] = 1000 * lines.number(keys[i], i < 3 ? "km" : "km/s");
        }
        return new StateLine(lines.date("EPOCH"), values, number);
    }
}
