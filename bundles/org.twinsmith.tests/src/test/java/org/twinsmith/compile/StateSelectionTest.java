package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Diagnostic;

/** States that are chosen anew during a run: pendulums in Cartesian coordinates, against their angle and their energy. */
class StateSelectionTest {
    static final String PENDULUM = """
            asset Pendulum {
                parameter mass : Mass = 1.5 [kg]
                parameter length : Length = 0.8 [m]
                state x : Length = %s [m]
                state y : Length = %s [m]
                state vx : Velocity = 0 [m/s]
                state vy : Velocity = 0 [m/s]
                variable pull : Real [N/m]
                equations
                    der(x) = vx
                    der(y) = vy
                    mass * der(vx) = -pull * x
                    mass * der(vy) = -pull * y - mass * gravity
                    x * x + y * y = length * length
            }
            system S { asset p : Pendulum }
            scenario Run of S for 10 [s] { record p.x, p.y, p.vx, p.vy every 0.1 [s] }
            """;

    @Test
    void aPendulumInCartesianCoordinatesMovesAsOneInItsAngle() {
        SimulatedText run = SimulatedText.of(PENDULUM.formatted("0.8", "0"));

        double[] x = run.column("p.x");
        double[] y = run.column("p.y");
        for (int row = 0; row < x.length; row++) {
            assertThat(Math.hypot(x[row], y[row])).isCloseTo(0.8, within(1e-9));
        }
        double[] angle = swung(Math.PI / 2, 10);
        assertThat(run.last("p.x")).isCloseTo(0.8 * Math.sin(angle[0]), within(2e-5));
        assertThat(run.last("p.y")).isCloseTo(-0.8 * Math.cos(angle[0]), within(2e-5));
        assertThat(run.last("p.vx")).isCloseTo(0.8 * Math.cos(angle[0]) * angle[1], within(2e-4));
    }

    @Test
    void aPendulumKeepsItsEnergyWhileTheChosenStatesChange() {
        SimulatedText run = SimulatedText.of(PENDULUM.formatted("0.6", "0.52915026221291811810"));

        double[] y = run.column("p.y");
        double[] vx = run.column("p.vx");
        double[] vy = run.column("p.vy");
        for (int row = 0; row < y.length; row++) {
            assertThat((vx[row] * vx[row] + vy[row] * vy[row]) / 2 + 9.80665 * y[row])
                    .isCloseTo(9.80665 * 0.52915026221291811810, within(1e-4));
        }
    }

    /** Angle from the lowest point and its rate, from rest, by the classical method of Runge and Kutta. */
    private static double[] swung(double from, double time) {
        double[] state = {from, 0};
        double step = 1e-4;
        for (long i = 0; i < Math.round(time / step); i++) {
            double[] k1 = rate(state, state, 0);
            double[] k2 = rate(state, k1, step / 2);
            double[] k3 = rate(state, k2, step / 2);
            double[] k4 = rate(state, k3, step);
            for (int j = 0; j < 2; j++) {
                state[j] += step / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
            }
        }
        return state;
    }

    private static double[] rate(double[] state, double[] slope, double step) {
        return new double[] {state[1] + step * slope[1], -9.80665 / 0.8 * Math.sin(state[0] + step * slope[0])};
    }

    @Test
    void aDoublePendulumInCartesianCoordinatesKeepsItsEnergy() {
        SimulatedText run = SimulatedText.of("""
                asset Double {
                    state x : Length = 1 [m]
                    state y : Length = 0 [m]
                    state vx : Velocity = 0 [m/s]
                    state vy : Velocity = 0 [m/s]
                    state u : Length = 1 [m]
                    state v : Length = 0.5 [m]
                    state vu : Velocity = 0 [m/s]
                    state vv : Velocity = 0 [m/s]
                    variable pull : Real [s-2]
                    variable lower : Real [s-2]
                    equations
                        der(x) = vx
                        der(y) = vy
                        der(u) = vu
                        der(v) = vv
                        der(vx) = lower * (u - x) - pull * x
                        der(vy) = lower * (v - y) - pull * y - gravity
                        der(vu) = -lower * (u - x)
                        der(vv) = -lower * (v - y) - gravity
                        x * x + y * y = 1 [m2]
                        (u - x) * (u - x) + (v - y) * (v - y) = 0.25 [m2]
                }
                system S { asset d : Double }
                scenario Run of S for 4 [s] { record d.y, d.v, d.vx, d.vy, d.vu, d.vv, d.u, d.x every 0.05 [s] }
                """);

        for (int row = 0; row < run.column("d.y").length; row++) {
            double kinetic = (square(run, "d.vx", row) + square(run, "d.vy", row) + square(run, "d.vu", row)
                    + square(run, "d.vv", row)) / 2;
            assertThat(kinetic + 9.80665 * (run.column("d.y")[row] + run.column("d.v")[row]))
                    .isCloseTo(9.80665 * 0.5, within(1e-3));
            assertThat(square(run, "d.x", row) + square(run, "d.y", row)).isCloseTo(1, within(1e-9));
        }
    }

    private static double square(SimulatedText run, String name, int row) {
        return run.column(name)[row] * run.column(name)[row];
    }

    @Test
    void aPendulumThatStartsBesideItsCircleIsAWarning() {
        assertThat(CompiledText.findings(PENDULUM.formatted("0.8", "0.1"))).extracting(Diagnostic::message)
                .containsExactly("the given start of p.x contradicts 'p: x * x + y * y = length * length', and is a guess"
                        + " only");
    }

    @Test
    void aPendulumThatStartsBesideItsCircleStartsOnIt() {
        SimulatedText run = SimulatedText.of(PENDULUM.formatted("0.3", "-0.7"));

        double[] x = run.column("p.x");
        double[] y = run.column("p.y");
        assertThat(x[0]).isCloseTo(0.3, within(1e-12));
        assertThat(y[0]).isCloseTo(-Math.sqrt(0.64 - 0.09), within(1e-9));
        assertThat(Math.hypot(run.last("p.x"), run.last("p.y"))).isCloseTo(0.8, within(1e-9));
    }
}
