package org.twinsmith.core.program;

/** An algebraic loop has no solution that Newton's method finds from the last one. */
public final class NoConvergence extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String unknown;
    private final double time;
    private final String reason;

    /**
     * @param unknown name of the unknown, or of the equation's place, that is farthest from its solution
     * @param time s
     * @param reason why the iteration ended, with figures
     */
    public NoConvergence(String unknown, double time, String reason) {
        super("no solution for " + unknown + " at time " + time + " s: " + reason);
        this.unknown = unknown;
        this.time = time;
        this.reason = reason;
    }

    public String unknown() {
        return unknown;
    }

    public double time() {
        return time;
    }

    public String reason() {
        return reason;
    }
}
