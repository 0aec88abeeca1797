package org.twinsmith.exchange.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;

/** Ground tracks as GeoJSON: RFC 7946. A track is cut where it crosses the antimeridian (section 3.1.9). */
public final class GroundTrackJson {
    private GroundTrackJson() {
    }

    /** A collection with one feature for each body. */
    public static String of(List<OrbitHistory> histories) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + histories.stream().map(GroundTrackJson::feature).collect(Collectors.joining(",\n"))
                + "\n]}\n";
    }

    private static String feature(OrbitHistory history) {
        double[] dates = history.dates();
        return "{\"type\":\"Feature\",\"properties\":{\"name\":" + JsonText.quoted(history.object()) + ",\"from\":" + JsonText.quoted(utc(dates[0]))
                + ",\"to\":" + JsonText.quoted(utc(dates[dates.length - 1])) + "},\"geometry\":{\"type\":\"MultiLineString\",\"coordinates\":["
                + lines(history).stream().map(line -> "[" + String.join(",", line) + "]").collect(Collectors.joining(",\n")) + "]}}";
    }

    private static String utc(double date) {
        return CalendarDate.text(TimeSystem.UTC.fromTt(date)) + "Z";
    }

    private static List<List<String>> lines(OrbitHistory history) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        double[] before = null;
        for (double[] place : history.places()) {
            double[] at = {Math.toDegrees(place[1]), Math.toDegrees(place[0]), place[2]};
            if (before != null && Math.abs(at[0] - before[0]) > 180) {
                double side = Math.signum(before[0]);
                double turned = at[0] + 360 * side;
                double share = (180 * side - before[0]) / (turned - before[0]);
                double latitude = before[1] + share * (at[1] - before[1]);
                double height = before[2] + share * (at[2] - before[2]);
                lines.getLast().add(position(180 * side, latitude, height));
                lines.add(new ArrayList<>(List.of(position(-180 * side, latitude, height))));
            }
            lines.getLast().add(position(at[0], at[1], at[2]));
            before = at;
        }
        // A line has two positions at least (section 3.1.4).
        return lines.stream().filter(line -> line.size() > 1).toList();
    }

    private static String position(double longitude, double latitude, double height) {
        return String.format(Locale.ROOT, "[%.6f,%.6f,%.1f]", longitude, latitude, height);
    }
}
