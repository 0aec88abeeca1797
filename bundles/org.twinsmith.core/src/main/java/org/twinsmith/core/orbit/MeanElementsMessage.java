package org.twinsmith.core.orbit;

import org.twinsmith.core.orbit.GivenOrbit.MeanElements;

/** Orbit mean-elements messages: CCSDS 502.0-B-3, section 4. Those of the theory SGP4 are understood; covariances are left aside. */
final class MeanElementsMessage {
    private MeanElementsMessage() {
    }

    static MeanElements orbit(MessageLines message) {
        message.requires("CENTER_NAME", "EARTH");
        message.requires("REF_FRAME", "TEME");
        message.requires("TIME_SYSTEM", "UTC");
        message.requires("MEAN_ELEMENT_THEORY", "SGP4", "SGP/SGP4");
        int number = message.optional("NORAD_CAT_ID").isPresent() ? (int) message.within("NORAD_CAT_ID", "", 0, 999_999_999) : 0;
        return new MeanElements(message.text("OBJECT_NAME"), number, message.date("EPOCH"), message.within("MEAN_MOTION", "rev/day", 1e-3, 18) * 2 * Math.PI / 86400,
                message.within("ECCENTRICITY", "", 0, 0.999999), Math.toRadians(message.within("INCLINATION", "deg", 0, 180)),
                Math.toRadians(message.within("RA_OF_ASC_NODE", "deg", -360, 360)), Math.toRadians(message.within("ARG_OF_PERICENTER", "deg", -360, 360)),
                Math.toRadians(message.within("MEAN_ANOMALY", "deg", -360, 360)), message.within("BSTAR", "1/ER", -10, 10));
    }
}
