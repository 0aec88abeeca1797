package org.twinsmith.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final int MOST_POINTS = 4000;
    private static final int HUES = 4;

    private GroundTrackSection() {
    }

    /** A body over the Earth. */
    private record Track(String name, Series latitude, Series longitude) {
    }

    static Section of(RunReport report) {
        List<Track> tracks = report.series().stream().filter(series -> series.name().endsWith(LATITUDE) && series.unit().equals("deg"))
                .flatMap(series -> track(report, series).stream()).toList();
        if (tracks.isEmpty()) {
            return new Section("tracks", "Ground tracks", "");
        }
        StringBuilder body = new StringBuilder("<figure>\n<figcaption><ul class=\"legend\">\n");
        List<Track> shown = tracks.subList(0, Math.min(MOST_TRACKS, tracks.size()));
        for (int i = 0; i < shown.size(); i++) {
            body.append("<li><svg class=\"key hue-").append(i % HUES).append("\" viewBox=\"0 0 26 12\" aria-hidden=\"true\"><path class=\"model\" d=\"M0 6H26\"/></svg>")
                    .append(XmlText.escape(shown.get(i).name())).append("</li>\n");
        }
        body.append("</ul></figcaption>\n").append(map(shown)).append("</figure>\n");
        if (shown.size() < tracks.size()) {
            body.append("<p class=\"none\">").append(tracks.size() - shown.size()).append(" further tracks are left out; the recorded data has all.</p>\n");
        }
        return new Section("tracks", "Ground tracks", body.toString());
    }

    private static Optional<Track> track(RunReport report, Series latitude) {
        String name = latitude.name().substring(0, latitude.name().length() - LATITUDE.length());
        return report.series().stream().filter(series -> series.name().equals(name + LONGITUDE) && series.size() == latitude.size()
                && series.unit().equals("deg") && series.origin() == latitude.origin())
                .findFirst().map(longitude -> new Track(name, latitude, longitude));
    }

    /** A degree is two units wide; north is up. */
    private static String map(List<Track> tracks) {
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
                    .append(mark(tracks.get(i), 0, "ring", "start")).append(mark(tracks.get(i), tracks.get(i).latitude().size() - 1, "dot", "end")).append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    /** Where a body was at an instant. */
    private static String mark(Track track, int index, String kind, String what) {
        if (index < 0 || !track.longitude().usable(index) || !track.latitude().usable(index)) {
            return "";
        }
        return "<circle class=\"" + kind + "\" transform=\"translate(" + point(track.longitude().values()[index], track.latitude().values()[index])
                + ")\" r=\"4\"><title>" + XmlText.escape(what + " of the track of " + track.name()) + "</title></circle>\n";
    }

    private static String point(double longitude, double latitude) {
        return SvgNumber.of(2 * longitude) + " " + SvgNumber.of(0 - 2 * latitude);
    }

    private static String path(Track track) {
        double[] x = track.longitude().values();
        double[] y = track.latitude().values();
        int stride = Math.max(1, x.length / MOST_POINTS);
        List<double[]> places = IntStream.range(0, x.length).filter(i -> i % stride == 0 || i == x.length - 1).mapToObj(i -> new double[] {x[i], y[i]}).toList();
        StringBuilder path = new StringBuilder();
        for (List<double[]> part : GroundTrack.parts(places)) {
            for (int i = 0; i < part.size(); i++) {
                path.append(i == 0 ? "M" : "L").append(point(part.get(i)[0], part.get(i)[1]));
            }
        }
        return path.toString();
    }
}
