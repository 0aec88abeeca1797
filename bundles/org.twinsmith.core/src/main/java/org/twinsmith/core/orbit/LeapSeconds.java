package org.twinsmith.core.orbit;

import java.util.Arrays;
import java.util.List;

/** TAI - UTC since 1972: IERS Bulletin C, up to the leap second of 1 January 2017. */
public final class LeapSeconds {
    private static final List<String> FIRST_DAYS = List.of("1972-01-01", "1972-07-01", "1973-01-01", "1974-01-01", "1975-01-01", "1976-01-01",
            "1977-01-01", "1978-01-01", "1979-01-01", "1980-01-01", "1981-07-01", "1982-07-01", "1983-07-01", "1985-07-01", "1988-01-01", "1990-01-01",
            "1991-01-01", "1992-07-01", "1993-07-01", "1994-07-01", "1996-01-01", "1997-07-01", "1999-01-01", "2006-01-01", "2009-01-01", "2012-07-01",
            "2015-07-01", "2017-01-01");
    private static final int FIRST = 10;
    private static final double[] INSTANTS = FIRST_DAYS.stream().mapToDouble(day -> CalendarDate.seconds(day).orElseThrow()).toArray();

    private LeapSeconds() {
    }

    /** The first day of each number of seconds, from 10 on. */
    public static List<String> firstDays() {
        return FIRST_DAYS;
    }

    /** The seconds that TAI is before UTC. @param utc s from J2000 */
    public static int at(double utc) {
        int index = Arrays.binarySearch(INSTANTS, utc);
        return FIRST + Math.max(0, index >= 0 ? index : -index - 2);
    }
}
