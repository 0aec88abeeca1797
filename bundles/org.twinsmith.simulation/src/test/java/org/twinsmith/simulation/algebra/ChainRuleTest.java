package org.twinsmith.simulation.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ChainRuleTest {
    /** A torn loop whose inner assignments and residuals are sums of sines of what they read. */
    private static final class Loop {
        final int n;
        final int inner;
        final double[][] factors;

        Loop(Random random) {
            n = 1 + random.nextInt(4);
            inner = 1 + random.nextInt(8);
            factors = new double[n + inner][n + inner];
            for (int row = 0; row < n + inner; row++) {
                int readable = row < n ? n + inner : row;
                for (int column = 0; column < readable; column++) {
                    factors[row][column] = random.nextInt(3) == 0 ? random.nextGaussian() : 0;
                }
            }
        }

        /** The values of iteration variables and inner assignments. */
        double[] values(double[] x) {
            double[] y = new double[n + inner];
            System.arraycopy(x, 0, y, 0, n);
            for (int row = n; row < n + inner; row++) {
                y[row] = sum(row, y);
            }
            return y;
        }

        double sum(int row, double[] y) {
            double sum = 0;
            for (int column = 0; column < n + inner; column++) {
                sum += factors[row][column] * Math.sin(y[column]);
            }
            return sum;
        }

        double[] jacobian(double[] x) {
            double[] y = values(x);
            int[] rows = new int[factors.length * factors.length];
            int[] columns = new int[rows.length];
            double[] partials = new double[rows.length];
            int count = 0;
            for (int row = 0; row < n + inner; row++) {
                for (int column = 0; column < n + inner; column++) {
                    if (factors[row][column] != 0) {
                        rows[count] = row;
                        columns[count] = column;
                        partials[count++] = factors[row][column] * Math.cos(y[column]);
                    }
                }
            }
            ChainRule rule = new ChainRule(n, Arrays.copyOf(rows, count),
                    Arrays.copyOf(columns, count));
            System.arraycopy(partials, 0, rule.partials(), 0, count);
            double[] jacobian = new double[n * n];
            rule.addTo(jacobian);
            Arrays.fill(jacobian, 0);
            rule.addTo(jacobian);
            return jacobian;
        }
    }

    @Test
    void agrees_with_central_differences_on_random_loops() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Loop loop = new Loop(random);
            double[] x = random.doubles(loop.n, -2, 2).toArray();
            double[] jacobian = loop.jacobian(x);
            for (int column = 0; column < loop.n; column++) {
                double step = 1e-5;
                double[] above = x.clone();
                double[] below = x.clone();
                above[column] += step;
                below[column] -= step;
                for (int row = 0; row < loop.n; row++) {
                    double slope = (loop.sum(row, loop.values(above)) - loop.sum(row, loop.values(below))) / (2 * step);
                    assertThat(jacobian[row * loop.n + column]).as("seed %s, d %s / d %s", seed, row, column)
                            .isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
                }
            }
        }
    }

    @Test
    void a_value_that_is_read_before_it_is_computed_is_refused() {
        assertThatThrownBy(() -> new ChainRule(1, new int[] {1}, new int[] {2}))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("row 1 reads column 2");
    }
}
