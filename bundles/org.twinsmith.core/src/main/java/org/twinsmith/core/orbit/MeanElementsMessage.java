package org.twinsmith.core.orbit;

import java.util.List;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;

/** Orbit mean-elements messages: CCSDS 502.0-B-3, section 4. Those of the theory SGP4 are understood. */
final class MeanElementsMessage {
    private MeanElementsMessage() {
    }

    static MeanElements read(String file, List<String> lines) {
        MessageLines message = new MessageLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("COMMENT")) {
                message.add(MessageLines.parse(file, line, i + 1), i + 1);
            }
        }
        message.requires("CENTER_NAME", "EARTH");
        message.requires("REF_FRAME", "TEME");
        message.requires("TIME_SYSTEM", "UTC");
        message.requires("MEAN_ELEMENT_THEORY", "SGP4", "SGP/SGP4");
        int number = message.optional("NORAD_CAT_ID").isPresent() ? (int) message.number("NORAD_CAT_ID", "") : 0;
        return new MeanElements(message.text("OBJECT_NAME"), number, message.date("EPOCH"), message.number("MEAN_MOTION", "rev/day") * 2 * Math.PI / 86400,
                message.number("ECCENTRICITY", ""), Math.toRadians(message.number("INCLINATION", "deg")),
                Math.toRadians(message.number("RA_OF_ASC_NODE", "deg")), Math.toRadians(message.number("ARG_OF_PERICENTER", "deg")),
                Math.toRadians(message.number("MEAN_ANOMALY", "deg")), message.number("BSTAR", "1/ER"));
    }
}
