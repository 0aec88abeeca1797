package org.twinsmith.exchange.orbit;

import java.util.List;
import java.util.Locale;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.ClosestApproach;

/**
 * Conjunction messages in keyword = value notation: CCSDS 508.0-B-1. The standard asks for covariances, and a twin has none: whoever wants a
 * message says how exact the positions are, and the message says that this is what was said.
 */
public final class ConjunctionMessageText {
    private static final List<String> AXES = List.of("R", "T", "N", "RDOT", "TDOT", "NDOT");

    private ConjunctionMessageText() {
    }

    /**
     * The message.
     *
     * @param first name of the first object
     * @param second of the other
     * @param deviation standard deviation of each component of the positions, m; those of the velocities follow from the mean motion
     * @param created s of UTC from J2000
     */
    public static String of(ClosestApproach approach, String first, String second, double deviation, String originator, double created) {
        double[] position = approach.position();
        double[] velocity = approach.velocity();
        String date = MessageWords.utc(approach.date());
        return String.format(Locale.ROOT, """
                CCSDS_CDM_VERS = 1.0
                COMMENT The covariances are no result: a deviation of %s m was given for each component of the positions.
                CREATION_DATE = %s
                ORIGINATOR = %s
                MESSAGE_ID = %s
                TCA = %s
                MISS_DISTANCE = %.4f [m]
                RELATIVE_SPEED = %.6f [m/s]
                RELATIVE_POSITION_R = %.4f [m]
                RELATIVE_POSITION_T = %.4f [m]
                RELATIVE_POSITION_N = %.4f [m]
                RELATIVE_VELOCITY_R = %.6f [m/s]
                RELATIVE_VELOCITY_T = %.6f [m/s]
                RELATIVE_VELOCITY_N = %.6f [m/s]
                """, deviation, CalendarDate.text(created), MessageWords.word(originator), MessageWords.word(first + " " + second + " " + date), date,
                approach.distance(), approach.speed(), position[0], position[1], position[2], velocity[0], velocity[1], velocity[2])
                + object("OBJECT1", first, approach.first(), deviation) + object("OBJECT2", second, approach.second(), deviation);
    }

    private static String object(String number, String name, double[] state, double deviation) {
        String word = MessageWords.word(name);
        return String.format(Locale.ROOT, """
                OBJECT = %s
                OBJECT_DESIGNATOR = %s
                CATALOG_NAME = NONE
                OBJECT_NAME = %s
                INTERNATIONAL_DESIGNATOR = UNKNOWN
                EPHEMERIS_NAME = NONE
                COVARIANCE_METHOD = DEFAULT
                MANEUVERABLE = N/A
                REF_FRAME = GCRF
                X = %.9f [km]
                Y = %.9f [km]
                Z = %.9f [km]
                X_DOT = %.12f [km/s]
                Y_DOT = %.12f [km/s]
                Z_DOT = %.12f [km/s]
                """, number, word, word, state[0] / 1000, state[1] / 1000, state[2] / 1000, state[3] / 1000, state[4] / 1000, state[5] / 1000)
                + covariance(state, deviation);
    }

    /** Along the axes of the object; velocities are as uncertain as a circular orbit makes them. */
    private static String covariance(double[] state, double deviation) {
        double motion = Math.sqrt((state[3] * state[3] + state[4] * state[4] + state[5] * state[5])
                / (state[0] * state[0] + state[1] * state[1] + state[2] * state[2]));
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < AXES.size(); row++) {
            for (int column = 0; column <= row; column++) {
                double scale = row < 3 ? deviation : deviation * motion;
                String unit = row < 3 ? "m**2" : column < 3 ? "m**2/s" : "m**2/s**2";
                text.append(String.format(Locale.ROOT, "C%s_%s = %.9e [%s]\n", AXES.get(row), AXES.get(column), row == column ? scale * scale : 0, unit));
            }
        }
        return text.toString();
    }
}
