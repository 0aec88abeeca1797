package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class DormandPrinceTest {
    private static final Derivatives OSCILLATOR = (t, y, d) -> {
        d[0] = y[1];
        d[1] = -y[0];
        return true;
    };

    private static double[] integrate(Derivatives f, double[] start, double end, double tolerance) {
        double[] absolute = new double[start.length];
        java.util.Arrays.fill(absolute, tolerance);
        DormandPrince integrator = new DormandPrince(f, absolute, tolerance, Double.POSITIVE_INFINITY);
        integrator.restart(0, start, end);
        while (integrator.time() < end) {
            assertThat(integrator.step(end)).isTrue();
        }
        double[] y = new double[start.length];
        integrator.interpolate(end, y);
        return y;
    }

    /** Fixed steps: a tolerance that nothing fails and a longest step. */
    private static double errorWithStep(double h) {
        DormandPrince integrator = new DormandPrince(OSCILLATOR, new double[] {1, 1}, 1, h);
        integrator.restart(0, new double[] {1, 0}, 4);
        double[] y = new double[2];
        while (integrator.time() < 4) {
            integrator.step(Math.min(4, integrator.time() + h));
        }
        integrator.interpolate(4, y);
        return Math.hypot(y[0] - Math.cos(4), y[1] + Math.sin(4));
    }

    @Test
    void converges_with_order_five() {
        double order = Math.log(errorWithStep(0.1) / errorWithStep(0.05)) / Math.log(2);
        assertThat(order).isBetween(4.8, 5.3);
    }

    @Test
    void interpolates_between_steps_with_order_four() {
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            double h = 0.4 / (1 << i);
            DormandPrince integrator = new DormandPrince(OSCILLATOR, new double[] {1, 1}, 1, h);
            integrator.restart(0, new double[] {1, 0}, h);
            integrator.step(h);
            double[] y = new double[2];
            while (integrator.time() < h) {
                integrator.step(h);
            }
            double middle = (integrator.previousTime() + integrator.time()) / 2;
            integrator.interpolate(middle, y);
            errors[i] = Math.hypot(y[0] - Math.cos(middle), y[1] + Math.sin(middle));
        }
        assertThat(errors[1]).isLessThan(errors[0] / 12);
    }

    @Test
    void an_oscillation_keeps_amplitude_and_phase_over_a_hundred_periods() {
        double end = 200 * Math.PI;
        double[] y = integrate(OSCILLATOR, new double[] {1, 0}, end, 1e-11);
        assertThat(y[0]).isCloseTo(1, within(1e-7));
        assertThat(y[1]).isCloseTo(0, within(1e-7));
    }

    @Test
    void agrees_with_the_integrator_of_hipparchus_on_van_der_pol() {
        double mu = 1;
        OrdinaryDifferentialEquation peer = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 2;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[] {y[1], mu * (1 - y[0] * y[0]) * y[1] - y[0]};
            }
        };
        double[] expected = new DormandPrince853Integrator(1e-10, 1, 1e-13, 1e-13)
                .integrate(peer, new ODEState(0, new double[] {2, 0}), 20).getPrimaryState();
        double[] y = integrate((t, s, d) -> {
            d[0] = s[1];
            d[1] = mu * (1 - s[0] * s[0]) * s[1] - s[0];
            return true;
        }, new double[] {2, 0}, 20, 1e-11);
        assertThat(y).containsExactly(expected, within(1e-8));
    }

    @Test
    void shrinks_its_step_where_the_right_hand_side_has_no_value() {
        // y' = 1 / sqrt(1 - t) has no value beyond 1; y(t) = 2 - 2 sqrt(1 - t).
        Derivatives root = (t, y, d) -> {
            d[0] = 1 / Math.sqrt(1 - t);
            return true;
        };
        assertThat(integrate(root, new double[] {0}, 0.999, 1e-10)[0])
                .isCloseTo(2 - 2 * Math.sqrt(0.001), within(1e-8));
    }

    @Test
    void says_that_no_step_meets_the_tolerance_beyond_a_pole_and_stays_where_it_was() {
        Derivatives pole = (t, y, d) -> {
            d[0] = y[0] * y[0];
            return true;
        };
        DormandPrince integrator = new DormandPrince(pole, new double[] {1e-9}, 1e-9, 1);
        integrator.restart(0, new double[] {1}, 2);
        boolean going = true;
        while (going && integrator.time() < 2) {
            going = integrator.step(2);
        }
        assertThat(going).isFalse();
        assertThat(integrator.time()).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_system_without_states_steps_to_the_instant_asked_for() {
        DormandPrince integrator = new DormandPrince((t, y, d) -> true, new double[0], 1e-9, 10);
        integrator.restart(0, new double[0], 100);
        int steps = 0;
        while (integrator.time() < 100 && steps < 1000) {
            integrator.step(100);
            steps++;
        }
        assertThat(integrator.time()).isEqualTo(100);
        assertThat(steps).isLessThan(30);
    }
}
