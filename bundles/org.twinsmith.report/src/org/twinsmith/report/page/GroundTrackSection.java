package org.twinsmith.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        StringBuilder svg = new StringBuilder("<svg class=\"earth\" viewBox=\"-380 -190 760 390\" role=\"img\" aria-label=\"Ground tracks, longitude over latitude\">\n");
        for (int longitude = -180; longitude <= 180; longitude += 30) {
            svg.append("<path class=\"grid\" d=\"M").append(2 * longitude).append(" -180V180\"/>");
            svg.append("<text class=\"tick\" x=\"").append(2 * longitude).append("\" y=\"194\" text-anchor=\"middle\">").append(longitude).append("\u00b0</text>\n");
        }
        for (int latitude = -90; latitude <= 90; latitude += 30) {
            svg.append("<path class=\"grid\" d=\"M-360 ").append(-2 * latitude).append("H360\"/>");
            svg.append("<text class=\"tick\" x=\"-364\" y=\"").append(-2 * latitude + 4).append("\" text-anchor=\"end\">").append(latitude).append("\u00b0</text>\n");
        }
        for (int i = 0; i < tracks.size(); i++) {
            svg.append("<path class=\"curve model hue-").append(i % HUES).append("\" d=\"").append(path(tracks.get(i))).append("\"/>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static String path(Track track) {
        double[] x = track.longitude().values();
        double[] y = track.latitude().values();
        int stride = Math.max(1, x.length / MOST_POINTS);
        List<String> commands = new ArrayList<>();
        double before = Double.NaN;
        for (int i = 0; i < x.length; i += stride) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                commands.add(String.format(Locale.ROOT, "%s%.1f %.1f", Math.abs(x[i] - before) < 180 ? "L" : "M", 2 * x[i], -2 * y[i]));
            }
            before = x[i];
        }
        return String.join("", commands);
    }
}
