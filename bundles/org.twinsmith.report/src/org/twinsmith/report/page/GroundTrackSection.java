package org.twinsmith.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinsmith.core.orbit.GroundTrack;
import org.twinsmith.diagram.svg.SvgNumber;
import org.twinsmith.diagram.svg.XmlText;
import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;

/** Where bodies in orbit passed over: each pair of series NAME.latitude and NAME.longitude in degrees, on a plate carree of the Earth. */
final class GroundTrackSection {
    private static final String LATITUDE = ".latitude";
    private static final String LONGITUDE = ".longitude";
    private static final int MOST_TRACKS = 8;
    private static final int MOST_PLACES = 60;
    private static final int MOST_POINTS = 4000;
    private static final int HUES = 4;

    private GroundTrackSection() {
    }

    /** A body over the Earth, or a place on it. @param places each a longitude and a latitude, degrees; not numbers where they are not known */
    private record Track(String name, List<double[]> places) {
        boolean isPlace() {
            return places.stream().allMatch(each -> Arrays.equals(each, places.getFirst()));
        }
    }

    private static Map<Boolean, List<Track>> found(RunReport report) {
        return report.series().stream().filter(series -> series.name().endsWith(LATITUDE) && isAngle(series))
                .flatMap(series -> track(report, series).stream()).collect(Collectors.partitioningBy(Track::isPlace));
    }

    /** The series that do nothing but say where places are: they are points of the map, and no curves. */
    static Set<String> standing(RunReport report) {
        return found(report).get(true).stream().flatMap(place -> Stream.of(place.name() + LATITUDE, place.name() + LONGITUDE)).collect(Collectors.toSet());
    }

    static Section of(RunReport report) {
        Map<Boolean, List<Track>> found = found(report);
        List<Track> tracks = found.get(false);
        if (tracks.isEmpty()) {
            return new Section("tracks", "Ground tracks", "");
        }
        StringBuilder body = new StringBuilder("<figure>\n<figcaption><ul class=\"legend\">\n");
        List<Track> shown = tracks.subList(0, Math.min(MOST_TRACKS, tracks.size()));
        for (int i = 0; i < shown.size(); i++) {
            body.append("<li><svg class=\"key hue-").append(i % HUES).append("\" viewBox=\"0 0 26 12\" aria-hidden=\"true\"><path class=\"model\" d=\"M0 6H26\"/></svg>")
                    .append(XmlText.escape(shown.get(i).name())).append("</li>\n");
        }
        body.append("</ul></figcaption>\n").append(map(shown, found.get(true))).append("</figure>\n");
        if (shown.size() < tracks.size()) {
            body.append("<p class=\"none\">").append(tracks.size() - shown.size()).append(" further tracks are left out; the recorded data has all.</p>\n");
        }
        return new Section("tracks", "Ground tracks", body.toString());
    }

    private static Optional<Track> track(RunReport report, Series latitude) {
        String name = latitude.name().substring(0, latitude.name().length() - LATITUDE.length());
        return report.series().stream().filter(series -> series.name().equals(name + LONGITUDE) && series.size() == latitude.size()
                && series.size() > 0 && isAngle(series) && series.origin() == latitude.origin())
                .findFirst().map(longitude -> new Track(name, IntStream.range(0, latitude.size())
                        .mapToObj(i -> new double[] {degrees(longitude, i), degrees(latitude, i)}).toList()));
    }

    private static boolean isAngle(Series series) {
        return series.unit().equals("deg") || series.unit().equals("rad");
    }

    private static double degrees(Series series, int index) {
        double value = series.usable(index) ? series.values()[index] : Double.NaN;
        return series.unit().equals("deg") ? value : Math.toDegrees(value);
    }

    /** A degree is two units wide; north is up. */
    private static String map(List<Track> tracks, List<Track> places) {
        StringBuilder svg = new StringBuilder("<svg class=\"earth\" viewBox=\"-412 -194 800 402\" role=\"img\" aria-label=\"Ground tracks, longitude over latitude\">\n");
        for (int longitude = -180; longitude <= 180; longitude += 30) {
            svg.append("<path class=\"grid\" d=\"M").append(2 * longitude).append(" -180V180\"/>");
            svg.append("<text class=\"tick\" x=\"").append(2 * longitude).append("\" y=\"199\" text-anchor=\"middle\">").append(longitude).append("\u00b0</text>\n");
        }
        for (int latitude = -90; latitude <= 90; latitude += 30) {
            svg.append("<path class=\"").append(latitude == 0 ? "axis" : "grid").append("\" d=\"M-360 ").append(-2 * latitude).append("H360\"/>");
            svg.append("<text class=\"tick\" x=\"-366\" y=\"").append(-2 * latitude + 4).append("\" text-anchor=\"end\">").append(latitude).append("\u00b0</text>\n");
        }
        for (int i = 0; i < tracks.size(); i++) {
            svg.append("<g class=\"hue-").append(i % HUES).append("\"><path class=\"curve model\" d=\"").append(path(tracks.get(i))).append("\"/>\n")
                    .append(mark(tracks.get(i), 0, "ring", "start")).append(mark(tracks.get(i), tracks.get(i).places().size() - 1, "dot", "end")).append("</g>\n");
        }
        places.stream().limit(MOST_PLACES).forEach(place -> svg.append(named(place)));
        return svg.append("</svg>\n").toString();
    }

    private static String named(Track place) {
        double[] where = place.places().getFirst();
        if (!isKnown(where)) {
            return "";
        }
        boolean left = where[0] > 120;
        return "<g class=\"place\" transform=\"translate(" + point(where) + ")\"><path d=\"M0 -5L4.3 2.5H-4.3Z\"/><text x=\"" + (left ? -7 : 7)
                + "\" y=\"4\" text-anchor=\"" + (left ? "end" : "start") + "\">" + XmlText.escape(place.name()) + "</text></g>\n";
    }

    /** Where a body was at an instant. */
    private static String mark(Track track, int index, String kind, String what) {
        double[] where = track.places().get(index);
        if (!isKnown(where)) {
            return "";
        }
        return "<circle class=\"" + kind + "\" transform=\"translate(" + point(where)
                + ")\" r=\"4\"><title>" + XmlText.escape(what + " of the track of " + track.name()) + "</title></circle>\n";
    }

    private static boolean isKnown(double[] place) {
        return Double.isFinite(place[0]) && Double.isFinite(place[1]);
    }

    private static String point(double[] place) {
        return SvgNumber.of(2 * place[0]) + " " + SvgNumber.of(0 - 2 * place[1]);
    }

    private static String path(Track track) {
        int last = track.places().size() - 1;
        int stride = Math.max(1, track.places().size() / MOST_POINTS);
        List<double[]> places = IntStream.rangeClosed(0, last).filter(i -> i % stride == 0 || i == last).mapToObj(track.places()::get).toList();
        StringBuilder path = new StringBuilder();
        for (List<double[]> part : GroundTrack.parts(places)) {
            for (int i = 0; i < part.size(); i++) {
                path.append(i == 0 ? "M" : "L").append(point(part.get(i)));
            }
        }
        return path.toString();
    }
}
