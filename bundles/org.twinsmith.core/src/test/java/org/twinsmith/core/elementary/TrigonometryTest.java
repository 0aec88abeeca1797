package org.twinsmith.core.elementary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** The oracle is {@link StrictMath}, bit by bit. */
class TrigonometryTest {
    private static void assertSame(double x) {
        assertThat(Double.doubleToRawLongBits(Trigonometry.sin(x))).as("sin %s", x).isEqualTo(Double.doubleToRawLongBits(StrictMath.sin(x)));
        assertThat(Double.doubleToRawLongBits(Trigonometry.cos(x))).as("cos %s", x).isEqualTo(Double.doubleToRawLongBits(StrictMath.cos(x)));
    }

    private static boolean same(double x) {
        return Double.doubleToRawLongBits(Trigonometry.sin(x)) == Double.doubleToRawLongBits(StrictMath.sin(x))
                && Double.doubleToRawLongBits(Trigonometry.cos(x)) == Double.doubleToRawLongBits(StrictMath.cos(x));
    }

    @Test
    void randomArgumentsOfEverySizeComeToTheSameBits() {
        Random random = new Random(7);
        for (double size : new double[] {1e-9, 1e-3, 0.5, 1, 2, 10, 60, 1000, 1e5, 8e5, 1e7, 1e300}) {
            for (int i = 0; i < 100_000; i++) {
                double x = size * (2 * random.nextDouble() - 1);
                if (!same(x)) {
                    assertSame(x);
                }
            }
        }
    }

    @Test
    void whatIsNearAMultipleOfAnEighthOfATurnComesToTheSameBits() {
        for (int n = -3000; n <= 3000; n++) {
            double x = n * (Math.PI / 4);
            for (int k = -300; k <= 300; k++) {
                double near = x + k * Math.ulp(x);
                if (!same(near)) {
                    assertSame(near);
                }
            }
            for (double off = 1e-15; off < 1e-3; off *= 1.7) {
                assertSame(x + off);
                assertSame(x - off);
            }
        }
    }

    @Test
    void zerosInfinitiesAndWhatIsNoNumberComeToTheSameBits() {
        for (double x : new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.NaN}) {
            assertSame(x);
        }
    }
}
