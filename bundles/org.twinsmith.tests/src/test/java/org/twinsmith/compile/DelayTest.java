package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** Delays, from the text to the run, against the method of steps by hand. */
class DelayTest {
    private static String system(String declarations, String equations, String duration) {
        return """
                system S {
                    %s
                    equations
                        %s
                }
                scenario Run of S for %s { record x every 0.25 [s] }
                """.formatted(declarations, equations, duration);
    }

    /** y' = -y(t - 1), y = 1 before: y(t) = sum of (-1)^k (t - k + 1)^k / k! (Bellen and Zennaro 2003, 1.1). */
    @ParameterizedTest
    @EnumSource(value = Method.class, names = {"AUTO", "DOPRI5", "DOP853", "NDF", "RODAS5P"})
    void theDelayedDecayFollowsThePolynomialsOfTheMethodOfSteps(Method method) {
        SimulatedText run = SimulatedText.of(CompiledText.plan(system("state x : Real = 1",
                "der(x) = -delay(x, 1 [s]) / 1 [s]", "6 [s]")), Simulation.Options.DEFAULT.with(method));

        double[] times = run.trajectory().times();
        double[] values = run.column("x");
        for (int i = 0; i < times.length; i++) {
            double expected = 0;
            double factorial = 1;
            for (int k = 0; k <= Math.floor(times[i]) + 1; k++) {
                factorial *= Math.max(1, k);
                expected += Math.pow(-1, k) * Math.pow(times[i] - k + 1, k) / factorial;
            }
            assertThat(values[i]).as("x(%s)", times[i]).isCloseTo(expected, within(method == Method.NDF ? 2e-6 : 1e-8));
        }
    }

    /** y' = 3 y(t - 2) with y = t + 1 is no constant before; as a system of its own it needs the third argument only. */
    @Test
    void theThirdArgumentIsTheValueBeforeTheStart() {
        SimulatedText run = SimulatedText.of(system("state x : Length = 1 [m]",
                "der(x) = delay(x, 2 [s], 5 [m]) / 1 [s]", "3 [s]"));

        // x = 1 + 5 t up to 2, then x = 11 + (t - 2) + 5/2 (t - 2)^2
        assertThat(run.last("x")).isCloseTo(11 + 1 + 2.5, within(1e-9));
    }

    @Test
    void aDelayedFunctionOfTimeIsThatFunctionEarlier() {
        SimulatedText run = SimulatedText.of(system("telemetry x : Real",
                "x = delay(sin(3 * time / 1 [s]) * exp(-time / 4 [s]), 0.7 [s])", "10 [s]"));

        assertThat(run.last("x")).isCloseTo(Math.sin(3 * 9.3) * Math.exp(-9.3 / 4), within(1e-9));
        assertThat(run.column("x")[1]).isZero();
    }

    /** A jump arrives as a jump, at its instant to the rounding. */
    @Test
    void aJumpComesBackAfterTheDelayAsAnEvent() {
        SimulatedText run = SimulatedText.of(system("""
                property level : Real = 0
                state x : Real = 0
                property seen : Time = 0 [s]
                """, """
                der(x) = delay(level, 1.5 [s]) / 1 [s]
                when time >= 1 [s] then level = 2 end
                when delay(level, 1.5 [s]) > 1 then seen = time end
                """, "4 [s]").replace("record x", "record x, seen"));

        assertThat(run.last("x")).isCloseTo(2 * 1.5, within(1e-12));
        assertThat(run.last("seen")).isEqualTo(2.5);
    }

    @Test
    void aDelayMayStandInAnAlgebraicLoop() {
        SimulatedText run = SimulatedText.of(system("telemetry x : Real", "x = 1 + 0.5 * delay(x, 1 [s], 0)", "3.5 [s]"));

        assertThat(run.last("x")).isEqualTo(1 + 0.5 * (1 + 0.5 * (1 + 0.5)));
    }

    /** Without a third argument the value before the start solves the equations at the start. */
    @Test
    void theValueBeforeTheStartIsThatAtTheStart() {
        SimulatedText run = SimulatedText.of(system("telemetry x : Real", "x = 1 + 0.5 * delay(x, 1 [s])", "2.5 [s]"));

        assertThat(run.column("x")).containsOnly(new double[] {2}, within(1e-11));
    }

    @Test
    void aValueBeforeTheStartThatDependsOnItselfWithoutEndStopsTheRun() {
        assertThat(SimulatedText.stopped(CompiledText.plan(system("telemetry x : Real", "x = 1 + 2 * delay(x, 1 [s])",
                "2 [s]")))).map(Diagnostic::code).hasValue(Code.NO_CONVERGENCE);
    }

    /** The Smith predictor's plant: a first-order lag with dead time under proportional control, two delays at work. */
    @Test
    void twoDelaysOfDifferentLengthWorkTogether() {
        SimulatedText run = SimulatedText.of(system("state x : Real = 0  parameter dead : Time = 1 [s]",
                "der(x) = (delay(1, dead, 0) - delay(1, 1.5 * dead, 0)) / 1 [s]", "3 [s]"));

        assertThat(run.last("x")).isCloseTo(0.5, within(1e-12));
    }

    /** x' = x(t - 1) (1 - x(t)): Cooke's epidemic; SUNDIALS has no delays, so a run with steps of RK4 is the oracle. */
    @Test
    void aNonlinearEquationAgreesWithRungeKuttaOfFixedSteps() {
        SimulatedText run = SimulatedText.of(system("state x : Real = 0.1",
                "der(x) = (delay(x, 1 [s]) * (1 - x)) / 1 [s]", "8 [s]"));

        assertThat(run.last("x")).isCloseTo(cooke(8, 4000), within(1e-9));
    }

    /** Classical Runge-Kutta with cubic Hermite history. */
    private static double cooke(int duration, int perDelay) {
        double h = 1.0 / perDelay;
        double[] x = new double[duration * perDelay + 1];
        double[] slope = new double[x.length];
        x[0] = 0.1;
        slope[0] = 0.1 * 0.9;
        for (int i = 0; i + 1 < x.length; i++) {
            int j = i - perDelay;
            double a = j < 0 ? 0.1 : x[j];
            double b = j < 0 ? 0.1 : x[j + 1];
            double middle = j < 0 ? 0.1 : (a + b) / 2 + h / 8 * (slope[j] - slope[j + 1]);
            double k1 = a * (1 - x[i]);
            double k2 = middle * (1 - x[i] - h / 2 * k1);
            double k3 = middle * (1 - x[i] - h / 2 * k2);
            double k4 = b * (1 - x[i] - h * k3);
            slope[i] = k1;
            x[i + 1] = x[i] + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            slope[i + 1] = b * (1 - x[i + 1]);
        }
        return x[x.length - 1];
    }

    @Test
    void fixedStepsGoNoFartherThanTheDelay() {
        SimulatedText run = SimulatedText.of(CompiledText.plan(system("state x : Real = 1",
                "der(x) = -delay(x, 0.1 [s]) / 1 [s]", "0.2 [s]")),
                Simulation.Options.DEFAULT.withFixedStep(Method.RK4, 1, false));

        // 1 - t up to 0.1, then 1 - t + (t - 0.1)^2 / 2
        assertThat(run.last("x")).isCloseTo(0.8 + 0.005, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay(x, 0 [s])", "delay(x, -1 [s])", "delay(x, t)"})
    void aDelayThatIsNotAboveZeroIsRefused(String delay) {
        assertThat(CompiledText.findings(system("state x : Real = 1  parameter t : Time = 0 [s]", "der(x) = " + delay
                + " / 1 [s]", "1 [s]"))).extracting(Diagnostic::code).containsExactly(Code.RANGE);
    }

    @Test
    void aConstraintThatWouldNeedTheDerivativeOfADelayedValueIsRefused() {
        assertThat(CompiledText.findings(system("""
                state x : Real = 0
                state v : Velocity = 0
                variable f : Velocity
                """, """
                der(x) = v / 1 [m]
                der(v) = f / 1 [s]
                x = delay(sin(time / 1 [s]), 1 [s])
                """, "1 [s]"))).extracting(Diagnostic::code).containsExactly(Code.UNSUPPORTED_STRUCTURE);
    }
}
