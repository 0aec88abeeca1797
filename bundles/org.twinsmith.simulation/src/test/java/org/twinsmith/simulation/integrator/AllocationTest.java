package org.twinsmith.simulation.integrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {
    private static final int STATES = 500;

    /** A chain of reactions that keeps every method busy. */
    private static final Derivatives CHAIN = (t, y, d) -> {
        double before = Math.sin(t);
        for (int i = 0; i < y.length; i++) {
            double next = (1 + i % 7) * (before - y[i]) - 0.1 * y[i] * y[i] * y[i];
            d[i] = next;
            before = y[i];
        }
        return true;
    };

    /** Ours; crossing the border to C, and Hipparchus, allocate. */
    @ParameterizedTest
    @EnumSource(names = {"DOPRI5", "DOP853", "RK4", "EULER", "NDF", "RODAS5P"})
    void a_thousand_steps_allocate_less_than_a_single_vector(Method method) {
        Integrator integrator = method.integrator(CHAIN, Runs.settings(STATES, 1e-7, 1e-9, 0.05));
        integrator.restart(0, new double[STATES], 1e6);
        steps(integrator, 400);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        steps(integrator, 1000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L * STATES);
    }

    private static void steps(Integrator integrator, int count) {
        for (int i = 0; i < count; i++) {
            integrator.step(1e6);
        }
    }
}
