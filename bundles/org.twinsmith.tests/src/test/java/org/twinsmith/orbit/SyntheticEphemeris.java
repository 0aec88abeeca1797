package org.twinsmith.orbit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Writes a file in the binary format of the JPL's ephemerides, big-endian, with motions that are circles: no real one is small enough to be kept here.
 * Times are Julian Dates, positions km.
 */
final class SyntheticEphemeris {
    static final double START = 2461072.5;
    private static final double RECORD = 32;
    private static final int RECORDS = 3;
    private static final double RATIO = 81.3;
    /** For the barycentre of Earth and Moon, the Moon and the Sun: index in the table of pointers, coefficients, pieces of a record. */
    private static final int[][] SERIES = {{2, 13, 2}, {9, 13, 8}, {10, 11, 2}};

    private SyntheticEphemeris() {
    }

    /** About the barycentre of the solar system. */
    private static Vector3D barycentre(double date) {
        return circle(1.496e8, 365.25, 0.4, date);
    }

    private static Vector3D sun(double date) {
        return circle(7e5, 4332, 0.1, date);
    }

    /** From the Earth. */
    static Vector3D moon(double date) {
        return circle(384400, 27.3, 0.3, date);
    }

    /** The Sun from the Earth. */
    static Vector3D sunFromEarth(double date) {
        return sun(date).subtract(barycentre(date)).add(1 / (1 + RATIO), moon(date));
    }

    private static Vector3D circle(double radius, double period, double tilt, double date) {
        double angle = 2 * Math.PI * (date - START) / period;
        return new Vector3D(radius * Math.cos(angle), radius * Math.sin(angle) * Math.cos(tilt), radius * Math.sin(angle) * Math.sin(tilt));
    }

    static void write(Path file) throws IOException {
        int doubles = 2;
        for (int[] each : SERIES) {
            doubles += 3 * each[1] * each[2];
        }
        ByteBuffer all = ByteBuffer.allocate(8 * doubles * (2 + RECORDS));
        all.putDouble(2652, START).putDouble(2660, START + RECORDS * RECORD).putDouble(2668, RECORD).putInt(2676, 0).putDouble(2680, 149597870.7)
                .putDouble(2688, RATIO).putInt(2840, 440);
        int pointer = 3;
        for (int[] each : SERIES) {
            all.putInt(2696 + 12 * each[0], pointer).putInt(2700 + 12 * each[0], each[1]).putInt(2704 + 12 * each[0], each[2]);
            pointer += 3 * each[1] * each[2];
        }
        for (int record = 0; record < RECORDS; record++) {
            double from = START + record * RECORD;
            all.position(8 * doubles * (2 + record));
            all.putDouble(from).putDouble(from + RECORD);
            series(all, SERIES[0], from, SyntheticEphemeris::barycentre);
            series(all, SERIES[1], from, SyntheticEphemeris::moon);
            series(all, SERIES[2], from, SyntheticEphemeris::sun);
        }
        Files.write(file, all.array());
    }

    private static void series(ByteBuffer all, int[] shape, double from, DoubleFunction<Vector3D> motion) {
        double piece = RECORD / shape[2];
        for (int i = 0; i < shape[2]; i++) {
            for (int axis = 0; axis < 3; axis++) {
                for (int k = 0; k < shape[1]; k++) {
                    all.putDouble(coefficient(k, shape[1], axis, from + i * piece, piece, motion));
                }
            }
        }
    }

    /** Of Chebyshev's polynomial k through n nodes. */
    private static double coefficient(int k, int n, int axis, double from, double span, DoubleFunction<Vector3D> motion) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double angle = Math.PI * (j + 0.5) / n;
            sum += motion.apply(from + span * (1 + Math.cos(angle)) / 2).toArray()[axis] * Math.cos(k * angle);
        }
        return (k == 0 ? 1 : 2) * sum / n;
    }
}
