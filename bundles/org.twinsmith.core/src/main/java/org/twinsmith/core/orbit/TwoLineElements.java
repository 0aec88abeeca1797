package org.twinsmith.core.orbit;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;

/**
 * Two-line element sets by column: F. R. Hoots, R. L. Roehrich, Spacetrack Report 3, 1980, and D. A. Vallado, P. Crawford, AIAA 2008-6770,
 * appendix B. One line before them may hold a name.
 */
final class TwoLineElements {
    private static final Pattern FIRST = Pattern.compile("1 [ 0-9A-HJ-NP-Z][ 0-9]{4}[A-Z ] .{8} [ 0-9]{2}[ 0-9]{3}\\.[0-9 ]{8} [ +\\-0]\\.[0-9 ]{8} [ +\\-0][0-9 ]{5}[+\\-][0-9]"
            + " [ +\\-0][0-9 ]{5}[+\\-][0-9] [ 0-9] [ 0-9]{4}[0-9]");
    private static final Pattern SECOND = Pattern.compile("2 [ 0-9A-HJ-NP-Z][ 0-9]{4} [ 0-9]{3}\\.[0-9 ]{4} [ 0-9]{3}\\.[0-9 ]{4} [0-9 ]{7}"
            + " [ 0-9]{3}\\.[0-9 ]{4} [ 0-9]{3}\\.[0-9 ]{4} [ 0-9]{2}\\.[0-9]{8}[ 0-9]{5}[0-9]");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final double DAY = 86400;

    private TwoLineElements() {
    }

    static boolean begins(String line) {
        return line.startsWith("1 ") && line.length() >= 60;
    }

    /** @param lines all of the file @param first the line that begins with 1, from 0 */
    static MeanElements read(String file, List<String> lines, int first) {
        if (first + 1 >= lines.size()) {
            throw new UnusableOrbit("'" + file + "' has no second line of elements", "");
        }
        String one = line(file, first, lines.get(first), FIRST);
        String two = line(file, first + 1, lines.get(first + 1), SECOND);
        if (!one.substring(2, 7).equals(two.substring(2, 7))) {
            throw new UnusableOrbit("'" + file + "': the lines " + (first + 1) + " and " + (first + 2) + " are of different objects, "
                    + one.substring(2, 7).strip() + " and " + two.substring(2, 7).strip(), "");
        }
        for (int i = first + 2; i < lines.size(); i++) {
            if (begins(lines.get(i))) {
                throw new UnusableOrbit("'" + file + "': line " + (i + 1) + " begins a second set", "keep the one that is meant");
            }
        }
        String name = first > 0 ? lines.get(first - 1).strip().replaceFirst("^0 ", "") : one.substring(2, 7).strip();
        double revolutions = within(file, first + 1, "mean motion", figure(two, 52, 63), 1e-3, 18);
        within(file, first + 1, "inclination", figure(two, 8, 16), 0, 180);
        within(file, first, "day of the year", figure(one, 20, 32), 1, 367);
        return new MeanElements(name, number(one.substring(2, 7)), epoch(one), revolutions * 2 * Math.PI / DAY, figure(two, 26, 33) * 1e-7,
                Math.toRadians(figure(two, 8, 16)), Math.toRadians(figure(two, 17, 25)), Math.toRadians(figure(two, 34, 42)),
                Math.toRadians(figure(two, 43, 51)), decimal(one.substring(53, 61)));
    }

    private static String line(String file, int index, String text, Pattern form) {
        String line = text.stripTrailing();
        if (!form.matcher(line).matches()) {
            throw new UnusableOrbit("'" + file + "': line " + (index + 1) + " is not of the form of a two-line element set",
                    "each line has 69 characters, and each number its columns");
        }
        int sum = line.chars().limit(68).map(c -> c >= '0' && c <= '9' ? c - '0' : c == '-' ? 1 : 0).sum() % 10;
        if (sum != line.charAt(68) - '0') {
            throw new UnusableOrbit("'" + file + "': line " + (index + 1) + " is damaged: its check digit is " + line.charAt(68) + ", but its digits give "
                    + sum, "fetch the set again");
        }
        return line;
    }

    private static double within(String file, int index, String what, double value, double least, double most) {
        if (value < least || value > most) {
            throw new UnusableOrbit("'" + file + "': line " + (index + 1) + " has the " + what + " " + value + ", but " + least + " to " + most
                    + " is possible", "fetch the set again");
        }
        return value;
    }

    private static int number(String columns) {
        int letter = LETTERS.indexOf(columns.charAt(0));
        return letter >= 0 ? (letter + 10) * 10_000 + (int) figure(columns, 1, 5) : (int) figure(columns, 0, 5);
    }

    /** Two digits of the year, of which 57 is 1957, and the day of the year with its fraction. */
    private static double epoch(String one) {
        int year = (int) figure(one, 18, 20);
        LocalDate first = LocalDate.of(year < 57 ? 2000 + year : 1900 + year, 1, 1);
        long days = first.toEpochDay() - LocalDate.of(2000, 1, 1).toEpochDay();
        return (days - 1.5) * DAY + figure(one, 20, 32) * DAY;
    }

    private static double figure(String line, int from, int to) {
        String text = line.substring(from, to).replace(' ', '0');
        return Double.parseDouble(text);
    }

    /** {@code -11606-4} is -0.11606e-4. */
    private static double decimal(String columns) {
        double mantissa = figure(columns, 1, 6) * 1e-5;
        double sign = columns.charAt(0) == '-' ? -1 : 1;
        return sign * mantissa * Math.pow(10, Integer.parseInt(columns.substring(6)));
    }
}
