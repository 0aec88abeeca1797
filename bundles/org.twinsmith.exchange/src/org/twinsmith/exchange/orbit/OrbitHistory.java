package org.twinsmith.exchange.orbit;

import java.util.Arrays;

/**
 * Where a body was at the instants of a run.
 *
 * @param object its name
 * @param dates s of TT from J2000, ascending
 * @param states for each date position and velocity in the GCRF, m and m/s
 * @param places for each date latitude and longitude, rad, and the height above WGS 84, m
 */
public record OrbitHistory(String object, double[] dates, double[][] states, double[][] places) {
    public OrbitHistory {
        dates = dates.clone();
        states = Arrays.stream(states).map(double[]::clone).toArray(double[][]::new);
        places = Arrays.stream(places).map(double[]::clone).toArray(double[][]::new);
        if (dates.length < 2 || states.length != dates.length || places.length != dates.length) {
            throw new IllegalArgumentException(object + " has " + dates.length + " dates, " + states.length + " states and " + places.length + " places");
        }
    }
}
