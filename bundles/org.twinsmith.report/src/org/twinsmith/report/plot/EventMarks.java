package org.twinsmith.report.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;

/**
 * Draws events as numbered flags over a plot; those whose flags would touch share one. Where many events are of low severity, these are ticks without a
 * number, so that the others can be seen.
 */
final class EventMarks {
    /** Least distance of two flags, px. */
    private static final double APART = 3;
    private static final int MANY = 40;
    private static final int MOST_NAMES = 6;
    private final List<RunReport.Event> events;
    private final Frame frame;

    /** Events that share a flag. @param first index of the first @param last of the last @param left edge of the flag, px */
    private record Flag(int first, int last, double x, double left, RunReport.Severity severity, List<String> names) {
        String number() {
            return first == last ? Integer.toString(first + 1) : (first + 1) + "\u2013" + (last + 1);
        }

        double width() {
            return 8 + 6.6 * number().length();
        }

        boolean touches(Flag next) {
            return left + width() + APART > next.left();
        }

        Flag and(Flag next) {
            List<String> all = Stream.concat(names.stream(), next.names().stream()).distinct().limit(MOST_NAMES).toList();
            Flag both = new Flag(first, next.last(), x, left, severity.compareTo(next.severity()) > 0 ? severity : next.severity(), all);
            return new Flag(first, next.last(), x, Math.min(left, Frame.RIGHT - both.width()), both.severity(), all);
        }
    }

    private EventMarks(List<RunReport.Event> events, Frame frame) {
        this.events = events;
        this.frame = frame;
    }

    /** The flags; numbers count from 1 in the order of the list, as in the report's table. */
    static String paint(List<RunReport.Event> events, Frame frame) {
        return new EventMarks(events, frame).paint();
    }

    private String paint() {
        boolean quiet = events.stream().filter(event -> event.severity() == RunReport.Severity.LOW).count() > MANY;
        StringBuilder out = new StringBuilder();
        Deque<Flag> flags = new ArrayDeque<>();
        for (int i = 0; i < events.size(); i++) {
            RunReport.Event event = events.get(i);
            if (event.time() < frame.time().low() || event.time() > frame.time().high()) {
                continue;
            }
            if (quiet && event.severity() == RunReport.Severity.LOW) {
                out.append(tick(i));
            } else {
                add(flags, flag(i));
            }
        }
        flags.forEach(flag -> out.append(painted(flag)));
        return out.toString();
    }

    /** A flag that grows may reach the one before it. */
    private static void add(Deque<Flag> flags, Flag flag) {
        Flag last = flag;
        while (!flags.isEmpty() && flags.getLast().touches(last)) {
            last = flags.removeLast().and(last);
        }
        flags.addLast(last);
    }

    private Flag flag(int index) {
        RunReport.Event event = events.get(index);
        double x = frame.x(event.time());
        double width = 8 + 6.6 * Integer.toString(index + 1).length();
        return new Flag(index, index, x, Math.min(x - width / 2, Frame.RIGHT - width), event.severity(), List.of(event.name()));
    }

    private String tick(int index) {
        RunReport.Event event = events.get(index);
        return "<g class=\"event low\"><title>" + (index + 1) + ": " + XmlText.escape(event.name()) + "</title><path class=\"mark\" d=\"M"
                + SvgNumber.of(frame.x(event.time())) + " " + SvgNumber.of(Frame.TOP - 6) + "v6\"/></g>\n";
    }

    private String painted(Flag flag) {
        return """
                <g class="event %1$s"><title>%2$s: %3$s</title><path d="M%4$s %5$sV%6$s"/>\
                <rect x="%7$s" y="%8$s" width="%9$s" height="15" rx="7.5"/>\
                <text x="%10$s" y="%11$s" text-anchor="middle">%2$s</text></g>
                """.formatted(flag.severity().name().toLowerCase(Locale.ROOT), flag.number(), XmlText.escape(String.join(", ", flag.names())),
                SvgNumber.of(flag.x()), SvgNumber.of(Frame.TOP - 4), SvgNumber.of(frame.bottom()), SvgNumber.of(flag.left()),
                SvgNumber.of(Frame.TOP - 19), SvgNumber.of(flag.width()), SvgNumber.of(flag.left() + flag.width() / 2),
                SvgNumber.of(Frame.TOP - 8));
    }
}
