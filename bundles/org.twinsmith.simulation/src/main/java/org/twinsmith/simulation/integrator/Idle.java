package org.twinsmith.simulation.integrator;

/** Passes the time of a system without states, which foreign solvers do not take. */
final class Idle implements Integrator {
    private final Method method;
    private final double longest;
    private double time;
    private double previous;
    private long accepted;

    /** @param method the one asked for @param longest longest step, s */
    Idle(Method method, double longest) {
        this.method = method;
        this.longest = longest;
    }

    @Override
    public boolean restart(double from, double[] y, double horizon) {
        time = from;
        previous = from;
        return true;
    }

    @Override
    public boolean step(double stop) {
        previous = time;
        time = Math.min(stop, time + longest);
        accepted++;
        return time > previous;
    }

    @Override
    public void interpolate(double at, double[] into) {
        if (into.length != 0) {
            throw new IllegalArgumentException(into.length + " states instead of none");
        }
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double previousTime() {
        return previous;
    }

    @Override
    public double nextStep() {
        return longest;
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public Effort effort() {
        return new Effort(accepted, 0, 0, 0, 0);
    }
}
