package org.twinsmith.exchange.orbit;

import java.util.Locale;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;

/** Mean-elements messages of the theory SGP4 in keyword = value notation: CCSDS 502.0-B-3, section 4. */
public final class MeanElementsMessageText {
    private static final double DAY = 86400;

    private MeanElementsMessageText() {
    }

    /**
     * The message.
     *
     * @param comment where the elements come from
     * @param originator who sends it
     * @param created s of UTC from J2000
     */
    public static String of(MeanElements elements, String comment, String originator, double created) {
        return String.format(Locale.ROOT, """
                CCSDS_OMM_VERS = 2.0
                COMMENT %s
                CREATION_DATE = %s
                ORIGINATOR = %s
                OBJECT_NAME = %s
                OBJECT_ID = %s
                CENTER_NAME = EARTH
                REF_FRAME = TEME
                TIME_SYSTEM = UTC
                MEAN_ELEMENT_THEORY = SGP4
                EPOCH = %s
                MEAN_MOTION = %.12f [rev/day]
                ECCENTRICITY = %.12f
                INCLINATION = %.10f [deg]
                RA_OF_ASC_NODE = %.10f [deg]
                ARG_OF_PERICENTER = %.10f [deg]
                MEAN_ANOMALY = %.10f [deg]
                EPHEMERIS_TYPE = 0
                CLASSIFICATION_TYPE = U
                NORAD_CAT_ID = %d
                ELEMENT_SET_NO = 1
                REV_AT_EPOCH = 0
                BSTAR = %.12f [1/ER]
                MEAN_MOTION_DOT = 0 [rev/day**2]
                MEAN_MOTION_DDOT = 0 [rev/day**3]
                """, MessageWords.word(comment), CalendarDate.text(created), MessageWords.word(originator), MessageWords.word(elements.object()),
                MessageWords.word(elements.object()), CalendarDate.text(elements.epoch()), elements.meanMotion() * DAY / (2 * Math.PI), elements.eccentricity(),
                Math.toDegrees(elements.inclination()), Math.toDegrees(elements.raan()), Math.toDegrees(elements.argumentOfPerigee()),
                Math.toDegrees(elements.meanAnomaly()), elements.number(), elements.bStar());
    }
}
