package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Integrations from start to end. */
final class Runs {
    private Runs() {
    }

    static Integrator to(double end, Method method, Derivatives f, double[] start, double relative, double absolute) {
        return to(end, method.integrator(f, settings(start.length, relative, absolute, Double.POSITIVE_INFINITY)), start);
    }

    static Method.Settings settings(int n, double relative, double absolute, double longest) {
        double[] tolerances = new double[n];
        Arrays.fill(tolerances, absolute);
        return new Method.Settings(tolerances, relative, longest, 1e-3, false);
    }

    static Integrator to(double end, Integrator integrator, double[] start) {
        assertThat(integrator.restart(0, start, end)).isTrue();
        while (integrator.time() < end) {
            assertThat(integrator.step(end)).as("a step at %s", integrator.time()).isTrue();
        }
        return integrator;
    }

    static double[] state(Integrator integrator, int n) {
        double[] y = new double[n];
        integrator.interpolate(integrator.time(), y);
        return y;
    }
}
