package org.twinsmith.core.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;

/** Values for days, as a file gives them, over s of TT from J2000. */
final class DailyValues {
    private static final double DAY = 86400;
    /** Modified Julian Date of J2000. */
    private static final double ORIGIN = 51544.5;
    /** More of them than the interpolation looks at. */
    private static final int MARGIN = 4;
    private final SpaceFile file;
    private final List<Double> instants = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private String from = "";

    DailyValues(SpaceFile file) {
        this.file = file;
    }

    /** s of UTC from J2000. */
    static double ofModifiedJulianDate(double days) {
        return (days - ORIGIN) * DAY;
    }

    /** @param line from 1 @param utc s from J2000 */
    void add(int line, double utc, double... row) {
        double instant = TimeSystem.UTC.toTt(utc);
        if (!instants.isEmpty() && !(instant > instants.getLast())) {
            throw file.damaged(line, "the day is not after that of the line before");
        }
        instants.add(instant);
        values.add(row);
    }

    /** Says that what was added last is the last that was measured. */
    void measured() {
        from = text(instants.getLast());
    }

    SpaceFile file() {
        return file;
    }

    boolean isEmpty() {
        return instants.size() < 2;
    }

    boolean covers(double first, double last) {
        return first >= instants.getFirst() && last <= instants.getLast();
    }

    double last() {
        return instants.getLast();
    }

    /** Name and days, and from when on they are predictions. */
    String span() {
        String end = text(last());
        return file.name() + ", " + text(instants.getFirst()) + " .. " + end + (from.isEmpty() || from.equals(end) ? "" : ", predicted after " + from);
    }

    private static String text(double tt) {
        return CalendarDate.text(TimeSystem.UTC.fromTt(tt)).substring(0, 10);
    }

    /** One value over the days of a run and some more. @param first s of TT from J2000, as last */
    Curve curve(String name, int column, Interpolation interpolation, double first, double last) {
        double[] x = instants.stream().mapToDouble(Double::doubleValue).toArray();
        int from = Math.max(0, index(x, first) - MARGIN);
        int to = Math.min(x.length, index(x, last) + MARGIN + 1);
        double[] y = values.subList(from, to).stream().mapToDouble(row -> row[column]).toArray();
        return new Curve(name, interpolation, Outside.ERROR, Arrays.copyOfRange(x, from, to), y);
    }

    private static int index(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
