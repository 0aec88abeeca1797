package org.twinsmith.simulation;

/** Notices a run that gets ahead so slowly that nobody would see its end. */
final class Pace {
    /** Steps after which the pace is looked at. */
    private static final int WINDOW = 200_000;
    /** Steps still to be taken that nobody waits for: hours, even for the smallest model. */
    private static final double HOPELESS = 1e10;

    private int steps;
    private double since;

    void begin(double time) {
        steps = 0;
        since = time;
    }

    /**
     * Takes a step into account.
     *
     * @param time where it ended, s
     * @param target where the run is to end, s
     * @return how many steps the rest would take at this pace where that is hopeless, else 0
     */
    double add(double time, double target) {
        if (++steps < WINDOW) {
            return 0;
        }
        double outlook = (target - time) / (time - since) * steps;
        begin(time);
        return outlook > HOPELESS ? outlook : 0;
    }
}
