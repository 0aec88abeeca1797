package org.twinsmith.exchange.orbit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;
import org.twinsmith.core.orbit.GroundTrack;

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
        List<double[]> places = Arrays.stream(history.places())
                .map(place -> new double[] {Math.toDegrees(place[1]), Math.toDegrees(place[0]), place[2]}).toList();
        return GroundTrack.parts(places).stream().map(part -> part.stream().map(at -> position(at[0], at[1], at[2])).toList()).toList();
    }

    private static String position(double longitude, double latitude, double height) {
        return String.format(Locale.ROOT, "[%.6f,%.6f,%.1f]", longitude, latitude, height);
    }
}
