package org.twinsmith.exchange.orbit;

import java.util.Locale;
import org.twinsmith.core.orbit.CalendarDate;

/** Ephemeris messages in keyword = value notation: CCSDS 502.0-B-3, section 5. */
public final class EphemerisMessageText {
    private static final int DEGREE = 7;

    private EphemerisMessageText() {
    }

    /**
     * The message, with times of UTC and states in the GCRF, km and km/s.
     *
     * @param originator who sends it
     * @param created s of UTC from J2000
     */
    public static String of(OrbitHistory history, String originator, double created) {
        double[] dates = history.dates();
        StringBuilder text = new StringBuilder("""
                CCSDS_OEM_VERS = 2.0
                CREATION_DATE = %s
                ORIGINATOR = %s

                META_START
                OBJECT_NAME = %s
                OBJECT_ID = %s
                CENTER_NAME = EARTH
                REF_FRAME = GCRF
                TIME_SYSTEM = UTC
                START_TIME = %s
                STOP_TIME = %s
                INTERPOLATION = HERMITE
                INTERPOLATION_DEGREE = %d
                META_STOP

                """.formatted(CalendarDate.text(created), MessageWords.word(originator), MessageWords.word(history.object()), MessageWords.word(history.object()), MessageWords.utc(dates[0]),
                MessageWords.utc(dates[dates.length - 1]), DEGREE));
        for (int i = 0; i < dates.length; i++) {
            double[] state = history.states()[i];
            text.append(MessageWords.utc(dates[i]));
            for (int axis = 0; axis < 6; axis++) {
                text.append(String.format(Locale.ROOT, axis < 3 ? " %.6f" : " %.9f", state[axis] / 1000));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
