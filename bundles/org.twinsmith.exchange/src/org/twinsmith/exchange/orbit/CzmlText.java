package org.twinsmith.exchange.orbit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;

/** Scenes as CZML 1.0, the JSON language of Cesium (CZML Guide, AnalyticalGraphicsInc/czml-writer): a point that moves along its path for each body. */
public final class CzmlText {
    private static final int DEGREE = 5;

    private CzmlText() {
    }

    /** @param name of the scene @param histories over the same time */
    public static String of(String name, List<OrbitHistory> histories) {
        double[] dates = histories.getFirst().dates();
        String interval = utc(dates[0]) + "/" + utc(dates[dates.length - 1]);
        return "[{\"id\":\"document\",\"name\":" + JsonText.quoted(name) + ",\"version\":\"1.0\",\"clock\":{\"interval\":" + JsonText.quoted(interval)
                + ",\"currentTime\":" + JsonText.quoted(utc(dates[0])) + ",\"multiplier\":60}},\n"
                + histories.stream().map(CzmlText::packet).collect(Collectors.joining(",\n")) + "]\n";
    }

    private static String packet(OrbitHistory history) {
        double[] dates = history.dates();
        StringBuilder cartesian = new StringBuilder();
        for (int i = 0; i < dates.length; i++) {
            double[] state = history.states()[i];
            cartesian.append(String.format(Locale.ROOT, "%s%.3f,%.2f,%.2f,%.2f", i == 0 ? "" : ",\n", dates[i] - dates[0], state[0], state[1], state[2]));
        }
        return "{\"id\":" + JsonText.quoted(history.object()) + ",\"name\":" + JsonText.quoted(history.object()) + ",\"availability\":"
                + JsonText.quoted(utc(dates[0]) + "/" + utc(dates[dates.length - 1])) + ",\"point\":{\"pixelSize\":8,\"color\":{\"rgba\":[255,200,60,255]}},"
                + "\"path\":{\"width\":1,\"leadTime\":0,\"trailTime\":6000,\"material\":{\"solidColor\":{\"color\":{\"rgba\":[255,200,60,160]}}}},"
                + "\"position\":{\"epoch\":" + JsonText.quoted(utc(dates[0])) + ",\"referenceFrame\":\"INERTIAL\",\"interpolationAlgorithm\":\"LAGRANGE\","
                + "\"interpolationDegree\":" + DEGREE + ",\"cartesian\":[" + cartesian + "]}}";
    }

    private static String utc(double date) {
        return CalendarDate.text(TimeSystem.UTC.fromTt(date)) + "Z";
    }
}
