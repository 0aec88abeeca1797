package org.twinsmith.exchange.orbit;

import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;

/** Words of the messages of the CCSDS in keyword = value notation: CCSDS 502.0-B-3, 7.3 and 7.5. */
final class MessageWords {
    private MessageWords() {
    }

    /** A date of UTC. @param date s of TT from J2000 */
    static String utc(double date) {
        return CalendarDate.text(TimeSystem.UTC.fromTt(date));
    }

    /** Values are one line of printable ASCII. */
    static String word(String text) {
        return text.replaceAll("[^ -~]", "_").strip();
    }
}
