package org.twinsmith.simulation.experiment;

/** Finds the peaks of a smooth value between the instants at which it is seen: the vertex of the parabola through the last three. */
final class Peak {
    private double earlierTime = Double.NaN;
    private double earlier = Double.NaN;
    private double time = Double.NaN;
    private double value = Double.NaN;

    /** The value jumps, or bends. */
    void forget() {
        earlierTime = Double.NaN;
        earlier = Double.NaN;
        time = Double.NaN;
        value = Double.NaN;
    }

    /** Takes the value at a later instant in. @return the value at the peak before it; the value itself where there was none */
    double after(double nextTime, double next) {
        double peak = next;
        boolean above = value > earlier && value > next;
        boolean below = value < earlier && value < next;
        if ((above || below) && earlierTime < time && time < nextTime) {
            double rise = (value - earlier) / (time - earlierTime);
            double bend = ((next - value) / (nextTime - time) - rise) / (nextTime - earlierTime);
            double slope = rise + bend * (time - earlierTime);
            peak = value - slope * slope / (4 * bend);
        }
        earlierTime = time;
        earlier = value;
        time = nextTime;
        value = next;
        return peak;
    }
}
