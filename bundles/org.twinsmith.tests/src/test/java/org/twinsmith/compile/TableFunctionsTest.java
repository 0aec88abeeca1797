package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;
import org.twinsmith.core.table.Surface;

/** Values between points and their derivatives. The foreign oracle is SciPy 1.17.1, whose results stand here. */
class TableFunctionsTest {
    /** The points of figure 1 of Akima, J. ACM 17, 1970. */
    private static final double[] X = {0, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15};
    private static final double[] Y = {10, 10, 10, 10, 10, 10, 10.5, 15, 50, 60, 85};

    @Test
    void akimasCurveIsThatOfScipy() {
        Curve curve = new Curve("akima", Interpolation.AKIMA, Outside.HOLD, X, Y);

        assertThat(DoubleStream.of(7, 8.5, 10, 11.5, 13, 14.5).map(x -> curve.value(0, x)).toArray()).containsExactly(
                new double[] {10, 10.18421052631579, 11.867799419809367, 30.960088815912233, 54.843601895734594, 70.25}, within(1e-12));
        assertThat(curve.value(1, 10)).isCloseTo(2.229641525072524, within(1e-12));
        assertThat(curve.value(2, 10)).isCloseTo(1.7644011603812682, within(1e-12));
        Curve uneven = new Curve("uneven", Interpolation.AKIMA, Outside.HOLD, new double[] {0, 1, 2.5, 4}, new double[] {0, 1, -1, 2});
        assertThat(uneven.value(0, 1.5)).isCloseTo(0.48583877995642716, within(1e-12));
        assertThat(uneven.value(0, 3.9)).isCloseTo(1.642614379084967, within(1e-12));
    }

    /** The bound of Fritsch and Carlson: no value leaves those of its two points, and the slope is continuous. */
    @Test
    void theMonotoneCubicNeverOvershootsAndIsSmooth() {
        Curve curve = new Curve("cubic", Interpolation.CUBIC, Outside.HOLD, X, Y);

        for (int i = 0; i + 1 < X.length; i++) {
            assertThat(curve.value(0, X[i])).isEqualTo(Y[i]);
            for (double x = X[i]; x < X[i + 1]; x += 0.01) {
                assertThat(curve.value(0, x)).isBetween(Y[i] - 1e-12, Y[i + 1] + 1e-12);
                assertThat(curve.value(1, x)).isGreaterThan(-1e-12);
            }
            assertThat(curve.value(1, X[i] + 1e-9)).isCloseTo(curve.value(1, Math.max(0, X[i] - 1e-9)), within(1e-6));
        }
    }

    @Test
    void derivativesAreThoseOfTheCurve() {
        for (Interpolation interpolation : new Interpolation[] {Interpolation.CUBIC, Interpolation.AKIMA, Interpolation.LINEAR}) {
            Curve curve = new Curve("curve", interpolation, Outside.LINEAR, X, Y);
            for (double x : new double[] {-1, 8.3, 10.7, 11.2, 13.9, 16}) {
                double h = 1e-5;
                assertThat(curve.value(1, x)).as(interpolation + " at " + x)
                        .isCloseTo((curve.value(0, x + h) - curve.value(0, x - h)) / (2 * h), within(1e-6));
                assertThat(curve.value(2, x)).isCloseTo((curve.value(1, x + h) - curve.value(1, x - h)) / (2 * h), within(1e-5));
            }
        }
    }

    @Test
    void beyondItsPointsACurveHoldsGoesOnOrHasNoValue() {
        double[] x = {1, 2};
        double[] y = {3, 5};

        assertThat(new Curve("c", Interpolation.LINEAR, Outside.HOLD, x, y).value(0, 9)).isEqualTo(5);
        assertThat(new Curve("c", Interpolation.LINEAR, Outside.HOLD, x, y).value(1, 9)).isZero();
        assertThat(new Curve("c", Interpolation.LINEAR, Outside.LINEAR, x, y).value(0, 0)).isEqualTo(1);
        assertThat(new Curve("c", Interpolation.LINEAR, Outside.ERROR, x, y).value(0, 0.5)).isNaN();
        assertThat(new Curve("c", Interpolation.LINEAR, Outside.ERROR, x, y).value(0, 2)).isEqualTo(5);
        assertThat(new Curve("c", Interpolation.STEP, Outside.HOLD, x, y).value(0, 1.99)).isEqualTo(3);
        assertThat(new Curve("c", Interpolation.STEP, Outside.HOLD, x, y).value(0, 2)).isEqualTo(5);
    }

    @Test
    void aSurfaceIsBilinearAsScipysAndItsDerivativesAreItsOwn() {
        Surface surface = new Surface("s", Interpolation.LINEAR, Outside.LINEAR, new double[] {0, 10, 30}, new double[] {1, 2, 4},
                new double[][] {{1, 2, 3}, {4, 6, 9}, {0, -2, 5}});

        assertThat(surface.value(0, 0, 5, 1.5)).isCloseTo(3.25, within(1e-12));
        assertThat(surface.value(0, 0, 20, 3)).isCloseTo(4.5, within(1e-12));
        assertThat(surface.value(0, 0, 30, 4)).isCloseTo(5, within(1e-12));
        assertThat(surface.value(0, 0, 12, 1.1)).isCloseTo(3.76, within(1e-12));
        double h = 1e-6;
        for (double[] at : new double[][] {{5, 1.5}, {12, 3.3}, {-2, 5}}) {
            assertThat(surface.value(1, 0, at[0], at[1])).isCloseTo((surface.value(0, 0, at[0] + h, at[1])
                    - surface.value(0, 0, at[0] - h, at[1])) / (2 * h), within(1e-7));
            assertThat(surface.value(0, 1, at[0], at[1])).isCloseTo((surface.value(0, 0, at[0], at[1] + h)
                    - surface.value(0, 0, at[0], at[1] - h)) / (2 * h), within(1e-7));
            assertThat(surface.value(1, 1, at[0], at[1])).isCloseTo((surface.value(1, 0, at[0], at[1] + h)
                    - surface.value(1, 0, at[0], at[1] - h)) / (2 * h), within(1e-7));
        }
    }
}
