package org.twinsmith.core.table;

import org.twinsmith.core.orbit.OrbitTrack;

/** A component of the position or the velocity of an orbit that a file gives, over seconds of TT from J2000, in the GCRF. */
public final class Ephemeris implements Table {
    /** Between the instants that a derivative beyond the velocity is taken of, s. */
    private static final double STEP = 1;
    private final String name;
    private final OrbitTrack track;
    private final int component;

    /** @param component 0 to 2 of the position, 3 to 5 of the velocity */
    public Ephemeris(String name, OrbitTrack track, int component) {
        this.name = name;
        this.track = track;
        this.component = component;
    }

    @Override
    public String name() {
        return name;
    }

    public OrbitTrack track() {
        return track;
    }

    public int component() {
        return component;
    }

    @Override
    public int arguments() {
        return 1;
    }

    @Override
    public Outside outside() {
        return track.isBounded() ? Outside.ERROR : Outside.LINEAR;
    }

    @Override
    public double[] grid(int argument) {
        return new double[] {track.first(), track.last()};
    }

    @Override
    public double value(int[] orders, double[] at) {
        return value(orders[0], at[0]);
    }

    /** The component, or its derivative of an order: of a position the velocity, beyond that central differences. */
    public double value(int order, double at) {
        if (order == 0) {
            return track.at(at, component);
        }
        if (component < 3) {
            return rate(order - 1, at, component + 3);
        }
        return rate(order, at, component);
    }

    private double rate(int order, double at, int which) {
        return order == 0 ? track.at(at, which) : (rate(order - 1, at + STEP, which) - rate(order - 1, at - STEP, which)) / (2 * STEP);
    }
}
