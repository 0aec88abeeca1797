package org.twinsmith.core.orbit;

/**
 * The instant at which two bodies are closest.
 *
 * @param date s of TT from J2000
 * @param first position and velocity in an inertial frame, m and m/s
 * @param second the same of the other
 */
public record ClosestApproach(double date, double[] first, double[] second) {
    public ClosestApproach {
        first = first.clone();
        second = second.clone();
    }

    /** m. */
    public double distance() {
        return norm(relative(0));
    }

    /** m/s. */
    public double speed() {
        return norm(relative(3));
    }

    /**
     * The second body's position from the first, m, along the axes of the first: radial, transverse, normal to its orbit (CCSDS 508.0-B-1, annex E).
     */
    public double[] position() {
        return turned(relative(0));
    }

    /** The velocity of the second body less that of the first, m/s, along the same axes. */
    public double[] velocity() {
        return turned(relative(3));
    }

    private double[] relative(int from) {
        return new double[] {second[from] - first[from], second[from + 1] - first[from + 1], second[from + 2] - first[from + 2]};
    }

    private double[] turned(double[] vector) {
        double[] radial = unit(new double[] {first[0], first[1], first[2]});
        double[] normal = unit(cross(radial, new double[] {first[3], first[4], first[5]}));
        return new double[] {dot(vector, radial), dot(vector, cross(normal, radial)), dot(vector, normal)};
    }

    private static double[] unit(double[] a) {
        double length = norm(a);
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
