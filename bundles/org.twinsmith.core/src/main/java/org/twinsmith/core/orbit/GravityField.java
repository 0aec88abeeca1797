package org.twinsmith.core.orbit;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A field of gravity by spherical harmonics, in axes that turn with the body. The acceleration follows by the recursions of L. E. Cunningham, Celestial
 * Mechanics 2, 1970, as O. Montenbruck and E. Gill, Satellite Orbits, 3.2.4 and 3.2.5 give them: without a pole at the poles, and without memory of
 * its own but once for each thread. Immutable.
 */
public final class GravityField {
    /** Coefficients that are not normalised leave the range of a double beyond about this degree. */
    public static final int MOST_DEGREE = 120;
    private static final String SEPARATOR = ";";
    private final String name;
    private final double mu;
    private final double radius;
    private final int degree;
    private final double[] normalizedC;
    private final double[] normalizedS;
    private final double[] c;
    private final double[] s;
    private final ThreadLocal<Work> works;

    /** The harmonic functions of one place, and the acceleration there. */
    private static final class Work {
        private final double[] v;
        private final double[] w;
        private final double[] at = {Double.NaN, 0, 0, 0, 0};
        private final double[] pull = new double[3];

        Work(int rows) {
            v = new double[rows * (rows + 1) / 2];
            w = new double[v.length];
        }
    }

    /**
     * A field.
     *
     * @param mu gravitational parameter, m3/s2
     * @param radius that the coefficients belong to, m
     * @param degree the largest, at most {@link #MOST_DEGREE}
     * @param normalizedC fully normalised cosine coefficients, order by order within degree by degree: that of n and m at n (n + 1) / 2 + m
     * @param normalizedS the sine coefficients
     */
    public GravityField(String name, double mu, double radius, int degree, double[] normalizedC, double[] normalizedS) {
        int count = index(degree + 1, 0);
        if (degree < 0 || degree > MOST_DEGREE || normalizedC.length != count || normalizedS.length != count) {
            throw new IllegalArgumentException("degree " + degree + " with " + normalizedC.length + " and " + normalizedS.length + " coefficients");
        }
        this.name = name;
        this.mu = mu;
        this.radius = radius;
        this.degree = degree;
        works = ThreadLocal.withInitial(() -> new Work(degree + 2));
        this.normalizedC = normalizedC.clone();
        this.normalizedS = normalizedS.clone();
        c = new double[count];
        s = new double[count];
        for (int n = 0; n <= degree; n++) {
            // Montenbruck and Gill, equation 3.13: sqrt((2 - [m = 0]) (2 n + 1) (n - m)! / (n + m)!).
            double root = Math.sqrt(2 * n + 1);
            for (int m = 0; m <= n; m++) {
                root /= m == 0 ? 1 : Math.sqrt((n + m) * (n - m + 1.0));
                double factor = m == 0 ? root : Math.sqrt(2) * root;
                c[index(n, m)] = factor * normalizedC[index(n, m)];
                s[index(n, m)] = factor * normalizedS[index(n, m)];
            }
        }
    }

    /** The place of a coefficient in its array. */
    public static int index(int n, int m) {
        return n * (n + 1) / 2 + m;
    }

    /** What {@link #text} wrote. */
    public static GravityField parse(String text) {
        String[] cells = text.split(SEPARATOR, -1);
        return new GravityField(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Integer.parseInt(cells[3]), numbers(cells[4]), numbers(cells[5]));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** All that the field is, in one line. */
    public String text() {
        return String.join(SEPARATOR, name.replace(SEPARATOR, ","), Double.toString(mu), Double.toString(radius), Integer.toString(degree), text(normalizedC), text(normalizedS));
    }

    private static String text(double[] numbers) {
        return DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    public String name() {
        return name;
    }

    /** m3/s2. */
    public double mu() {
        return mu;
    }

    /** m. */
    public double radius() {
        return radius;
    }

    public int degree() {
        return degree;
    }

    public double normalizedC(int n, int m) {
        return normalizedC[index(n, m)];
    }

    public double normalizedS(int n, int m) {
        return normalizedS[index(n, m)];
    }

    /**
     * A component of the acceleration, m/s2, with the mass in the middle. The three of one place cost one evaluation.
     *
     * @param axis 0 to 2
     * @param x m, as y and z
     * @param most degree up to which terms count; no more than there are
     * @param order up to which terms count
     */
    public double pull(int axis, double x, double y, double z, double most, double order) {
        Work work = works.get();
        double[] at = work.at;
        if (at[0] != x || at[1] != y || at[2] != z || at[3] != most || at[4] != order) {
            int n = (int) Math.min(Math.max(most, 0), degree);
            evaluate(work, x, y, z, n, (int) Math.min(Math.max(order, 0), n));
            at[0] = x;
            at[1] = y;
            at[2] = z;
            at[3] = most;
            at[4] = order;
        }
        return work.pull[axis];
    }

    private void evaluate(Work work, double x, double y, double z, int most, int order) {
        harmonics(work, x, y, z, most + 1, order + 1);
        double ax = 0;
        double ay = 0;
        double az = 0;
        for (int n = 0; n <= most; n++) {
            int up = index(n + 1, 0);
            ax -= c[index(n, 0)] * work.v[up + 1];
            ay -= c[index(n, 0)] * work.w[up + 1];
            for (int m = 0; m <= Math.min(n, order); m++) {
                double cc = c[index(n, m)];
                double ss = s[index(n, m)];
                az -= (n - m + 1) * (cc * work.v[up + m] + ss * work.w[up + m]);
                if (m > 0) {
                    double inner = (n - m + 1) * (n - m + 2);
                    ax += 0.5 * (inner * (cc * work.v[up + m - 1] + ss * work.w[up + m - 1]) - cc * work.v[up + m + 1] - ss * work.w[up + m + 1]);
                    ay += 0.5 * (inner * (ss * work.v[up + m - 1] - cc * work.w[up + m - 1]) - cc * work.w[up + m + 1] + ss * work.v[up + m + 1]);
                }
            }
        }
        double scale = mu / (radius * radius);
        work.pull[0] = scale * ax;
        work.pull[1] = scale * ay;
        work.pull[2] = scale * az;
    }

    /** Montenbruck and Gill, equations 3.29 to 3.31, up to a degree and an order. */
    private void harmonics(Work work, double x, double y, double z, int most, int order) {
        double[] v = work.v;
        double[] w = work.w;
        double r2 = x * x + y * y + z * z;
        double rho = radius / r2;
        double square = radius * rho;
        v[0] = radius / Math.sqrt(r2);
        w[0] = 0;
        for (int m = 0; m <= Math.min(order, most); m++) {
            if (m > 0) {
                int diagonal = index(m - 1, m - 1);
                v[index(m, m)] = (2 * m - 1) * rho * (x * v[diagonal] - y * w[diagonal]);
                w[index(m, m)] = (2 * m - 1) * rho * (x * w[diagonal] + y * v[diagonal]);
            }
            for (int n = m + 1; n <= most; n++) {
                int here = index(n, m);
                int one = index(n - 1, m);
                double a = (2 * n - 1) * rho * z / (n - m);
                double b = n == m + 1 ? 0 : (n + m - 1) * square / (n - m);
                int two = n == m + 1 ? 0 : index(n - 2, m);
                v[here] = a * v[one] - b * v[two];
                w[here] = a * w[one] - b * w[two];
            }
        }
    }
}
