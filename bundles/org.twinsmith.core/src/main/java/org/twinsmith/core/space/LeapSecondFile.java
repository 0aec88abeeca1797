package org.twinsmith.core.space;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinsmith.core.orbit.LeapSeconds;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;

/** TAI - UTC: tai-utc.dat of the USNO, by Julian Dates, or Leap_Second.dat of the IERS, by Modified Julian Dates. */
final class LeapSecondFile {
    private static final Pattern USNO = Pattern.compile("\\s*\\d{4} [A-Z]{3}\\s+\\d+ =JD\\s*(\\d+\\.\\d)\\s+TAI-UTC=\\s*(\\d+\\.\\d+)\\s+S \\+ \\(MJD - \\d+\\.\\) X (\\d+\\.\\d+)\\s+S\\s*");
    private static final Pattern IERS = Pattern.compile("\\s*(\\d{5}\\.\\d)\\s+\\d+\\s+\\d+\\s+\\d{4}\\s+(\\d+)\\s*");
    /** Julian Date of the Modified Julian Date 0. */
    private static final double MODIFIED = 2400000.5;
    private final SpaceFile file;
    private final TreeMap<Double, Double> offsets = new TreeMap<>();

    private LeapSecondFile(SpaceFile file) {
        this.file = file;
    }

    static boolean isNamed(String name) {
        return name.equalsIgnoreCase("tai-utc.dat") || name.equalsIgnoreCase("Leap_Second.dat");
    }

    static LeapSecondFile read(SpaceFile file) throws IOException {
        LeapSecondFile leaps = new LeapSecondFile(file);
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher usno = USNO.matcher(line);
            Matcher iers = IERS.matcher(line);
            if (usno.matches()) {
                leaps.add(i + 1, Double.parseDouble(usno.group(1)) - MODIFIED, Double.parseDouble(usno.group(2)), Double.parseDouble(usno.group(3)));
            } else if (iers.matches()) {
                leaps.add(i + 1, Double.parseDouble(iers.group(1)), Double.parseDouble(iers.group(2)), 0);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw file.damaged(i + 1, "it is no line of leap seconds");
            }
        }
        if (leaps.offsets.size() < 2) {
            throw new UnusableSpaceData("'" + file.name() + "' holds no leap seconds");
        }
        return leaps;
    }

    /** Before 1972 UTC ran at another rate, which nothing here is dated in. */
    private void add(int line, double day, double offset, double rate) {
        if (rate != 0) {
            return;
        }
        double utc = DailyValues.ofModifiedJulianDate(day);
        if (!offsets.isEmpty() && (utc <= offsets.lastKey() || offset != offsets.lastEntry().getValue() + 1 && offset != offsets.lastEntry().getValue() - 1)) {
            throw file.damaged(line, "TAI - UTC goes to " + offset + " s from " + offsets.lastEntry().getValue() + " s");
        }
        if (utc < DailyValues.ofModifiedJulianDate(57754 + 1) && offset != LeapSeconds.at(utc)) {
            throw file.damaged(line, "TAI - UTC is " + offset + " s, but IERS Bulletin C has " + LeapSeconds.at(utc) + " s");
        }
        offsets.put(utc, offset);
    }

    SpaceFile file() {
        return file;
    }

    int last() {
        return offsets.lastEntry().getValue().intValue();
    }

    /** TAI - UTC, s, over s of UTC from J2000. */
    Curve curve(String name) {
        return new Curve(name, Interpolation.STEP, Outside.HOLD, offsets.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                offsets.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
