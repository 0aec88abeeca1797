package org.twinsmith.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;

/** Draws events as numbered flags over a plot; those too close to tell apart share one. */
final class EventMarks {
    /** Least distance of two flags, px. */
    private static final double APART = 20;
    private static final int MOST = 60;

    private EventMarks() {
    }

    /** The flags; numbers count from 1 in the order of the list, as in the report's table. */
    static String paint(List<RunReport.Event> events, Frame frame) {
        StringBuilder out = new StringBuilder();
        List<Integer> cluster = new ArrayList<>();
        int flags = 0;
        for (int i = 0; i < events.size() && flags < MOST; i++) {
            if (!inside(events.get(i), frame)) {
                continue;
            }
            double x = frame.x(events.get(i).time());
            if (!cluster.isEmpty() && x - frame.x(events.get(cluster.get(0)).time()) > APART) {
                out.append(flag(events, cluster, frame));
                cluster.clear();
                flags++;
            }
            cluster.add(i);
        }
        return cluster.isEmpty() ? out.toString() : out.append(flag(events, cluster, frame)).toString();
    }

    private static boolean inside(RunReport.Event event, Frame frame) {
        return event.time() >= frame.time().low() && event.time() <= frame.time().high();
    }

    private static String flag(List<RunReport.Event> events, List<Integer> cluster, Frame frame) {
        int first = cluster.get(0);
        int last = cluster.get(cluster.size() - 1);
        RunReport.Severity worst = cluster.stream().map(i -> events.get(i).severity())
                .max(Comparator.naturalOrder()).orElse(RunReport.Severity.LOW);
        String number = first == last ? Integer.toString(first + 1) : (first + 1) + "–" + (last + 1);
        double x = frame.x(events.get(first).time());
        double width = 8 + 6.6 * number.length();
        double left = Math.min(x - width / 2, Frame.RIGHT - width);
        String names = String.join(", ", cluster.stream().limit(6).map(i -> events.get(i).name()).distinct().toList());
        return """
                <g class="event %1$s"><title>%2$s: %3$s</title><path d="M%4$s %5$sV%6$s"/>\
                <rect x="%7$s" y="%8$s" width="%9$s" height="15" rx="7.5"/>\
                <text x="%10$s" y="%11$s" text-anchor="middle">%2$s</text></g>
                """.formatted(worst.name().toLowerCase(Locale.ROOT), number, XmlText.escape(names), SvgNumber.of(x),
                SvgNumber.of(Frame.TOP - 4), SvgNumber.of(frame.bottom()), SvgNumber.of(left),
                SvgNumber.of(Frame.TOP - 19), SvgNumber.of(width), SvgNumber.of(left + width / 2),
                SvgNumber.of(Frame.TOP - 8));
    }
}
