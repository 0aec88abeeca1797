package org.twinsmith.core.orbit;

import java.util.ArrayList;
import java.util.List;

/** Tracks over a map whose edges are the antimeridian. */
public final class GroundTrack {
    private GroundTrack() {
    }

    /**
     * The parts of a track between its crossings of the antimeridian, each of which reaches the edge of the map; also cut where a place is not
     * known. A part has two places at least.
     *
     * @param places each a longitude, -180 to 180 degrees, a latitude in degrees, and whatever changes evenly between two places
     */
    public static List<List<double[]>> parts(List<double[]> places) {
        List<List<double[]>> parts = new ArrayList<>();
        List<double[]> part = new ArrayList<>();
        double[] before = null;
        for (double[] place : places) {
            if (!Double.isFinite(place[0]) || !Double.isFinite(place[1])) {
                parts.add(part);
                part = new ArrayList<>();
                before = null;
                continue;
            }
            if (before != null && Math.abs(place[0] - before[0]) > 180) {
                double side = Math.signum(before[0]);
                part.add(edge(before, place, side, side));
                parts.add(part);
                part = new ArrayList<>(List.of(edge(before, place, side, -side)));
            }
            part.add(place);
            before = place;
        }
        parts.add(part);
        return parts.stream().filter(each -> each.size() > 1).toList();
    }

    /** Where a track meets the antimeridian. @param side of the place before, 1 in the east @param shown which of the two edges is meant */
    private static double[] edge(double[] before, double[] after, double side, double shown) {
        double turned = after[0] + 360 * side;
        double share = (180 * side - before[0]) / (turned - before[0]);
        double[] edge = new double[before.length];
        for (int i = 1; i < edge.length; i++) {
            edge[i] = before[i] + share * (after[i] - before[i]);
        }
        edge[0] = 180 * shown;
        return edge;
    }
}
