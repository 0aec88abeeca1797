package org.twinsmith.core.space;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.LeapSeconds;

/**
 * The Earth's orientation by days: coordinates of the pole, rad, and UT1 - TAI, s. From finals2000A in columns, by the readme of the USNO and IERS
 * Bulletin A, or from EOP C04 of the IERS, whose newer issues have a column for the hour.
 */
final class OrientationFile {
    private static final double ARC_SECOND = Math.PI / 648000;
    /** Of coordinates of the pole, which stayed within 0.7". */
    private static final double FARTHEST = 2;
    private static final double MOST_UT1 = 1;

    private OrientationFile() {
    }

    static boolean isNamed(String name) {
        return name.matches("(?i)finals(2000A)?\\..*") && !name.endsWith(".xml") && !name.endsWith(".csv") || name.matches("(?i)eopc04.*");
    }

    static DailyValues read(SpaceFile file) throws IOException {
        DailyValues days = file.name().toLowerCase(Locale.ROOT).startsWith("finals") ? columns(file, file.lines()) : words(file, file.lines());
        if (days.isEmpty()) {
            throw new UnusableSpaceData("'" + file.name() + "' holds no days of Earth orientation");
        }
        return days;
    }

    private static DailyValues columns(SpaceFile file, List<String> lines) {
        DailyValues days = new DailyValues(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.length() < 15) {
                throw file.damaged(i + 1, "it ends before the day, columns 1 to 15");
            }
            double day = file.number(i + 1, line.substring(7, 15), "the Modified Julian Date");
            checkDate(file, i + 1, line, day);
            if (line.length() < 68 || line.substring(17, 46).isBlank() || line.substring(58, 68).isBlank()) {
                // After the last prediction there are days without values.
                break;
            }
            add(days, file, i + 1, day, line.substring(18, 27), line.substring(37, 46), line.substring(58, 68));
            if (line.charAt(16) == 'I') {
                days.measured();
            }
        }
        return days;
    }

    private static void checkDate(SpaceFile file, int line, String text, double day) {
        int year = (int) file.number(line, text.substring(0, 2), "the year", 0, 99);
        String date = "%04d-%02d-%02d".formatted(year + (year < 70 ? 2000 : 1900), (int) file.number(line, text.substring(2, 4), "the month", 1, 12),
                (int) file.number(line, text.substring(4, 6), "the day", 1, 31));
        if (CalendarDate.seconds(date).filter(seconds -> seconds == DailyValues.ofModifiedJulianDate(day)).isEmpty()) {
            throw file.damaged(line, "the date " + date + " is not the Modified Julian Date " + text.substring(7, 15).strip());
        }
    }

    private static DailyValues words(SpaceFile file, List<String> lines) {
        DailyValues days = new DailyValues(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split("\\s+");
            if (!cells[0].matches("(19|20)\\d\\d") || cells.length < 7) {
                continue;
            }
            int at = file.number(i + 1, cells[3], "the Modified Julian Date") < 10_000 ? 4 : 3;
            if (cells.length < at + 4) {
                throw file.damaged(i + 1, "it ends before UT1 - UTC");
            }
            add(days, file, i + 1, file.number(i + 1, cells[at], "the Modified Julian Date", 30_000, 100_000), cells[at + 1], cells[at + 2], cells[at + 3]);
            days.measured();
        }
        return days;
    }

    private static void add(DailyValues days, SpaceFile file, int line, double day, String x, String y, String ut1) {
        double utc = DailyValues.ofModifiedJulianDate(day);
        days.add(line, utc, file.number(line, x, "the pole's x in arc seconds", -FARTHEST, FARTHEST) * ARC_SECOND,
                file.number(line, y, "the pole's y in arc seconds", -FARTHEST, FARTHEST) * ARC_SECOND,
                file.number(line, ut1, "UT1 - UTC in seconds", -MOST_UT1, MOST_UT1) - LeapSeconds.at(utc));
    }
}
