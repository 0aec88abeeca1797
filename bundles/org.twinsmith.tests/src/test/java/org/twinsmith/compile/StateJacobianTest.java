package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.twinsmith.codegen.java.InProcess;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Simulation;

/** The symbolic Jacobian of compiled models, against central differences of their right-hand sides. */
class StateJacobianTest {
    @Test
    void throughChainsOfAssignmentsAndEveryFunction() {
        compare(CompiledText.plan("""
                asset A {
                    state x : Real = 0.7
                    state y : Real = 1.3
                    state z : Real = -0.4
                    variable u : Real
                    variable w : Real
                    equations
                        u = sin(x) * exp(y) + x ^ 3 / (1 + z ^ 2) - min(x, y) * max(z, x)
                        w = atan2(u, y) + tanh(x * z) + sqrt(1 + x ^ 2) + ln(2 + y) - abs(z) + cosh(z) * asin(z / 2)
                        der(x) = (w * u - y) / 1 [s]
                        der(y) = (if x > 0.5 then w * z else u) / 1 [s]
                        der(z) = (cos(time * 1 [Hz]) + tan(z) + y ^ x) / 1 [s]
                }
                system S { asset a : A }
                """));
    }

    @Test
    void throughLoopsTheirTornVariablesAndLoopsBehindThem() {
        compare(CompiledText.plan("""
                asset A {
                    state x : Real = 0.7
                    state y : Real = 1.3
                    state idle : Real = 2
                    variable a : Real
                    variable b : Real
                    variable c : Real
                    variable d : Real
                    equations
                        a + 0.3 * b ^ 3 = x + c
                        b = 2 * x - 0.5 * a + 0.1 * c * y
                        c + 0.2 * exp(0.1 * a) = y
                        d + 0.1 * d ^ 3 = a * b + y
                        der(x) = (b - d) / 1 [s]
                        der(y) = (c * x + d) / 1 [s]
                        der(idle) = -idle / 1 [s]
                }
                system S { asset a : A }
                """));
    }

    @Test
    void throughConstraintsThatWereDifferentiated() {
        compare(CompiledText.plan(StateSelectionTest.PENDULUM.formatted("0.4", "-0.69282032302755")));
    }

    @Test
    void whatDependsOnNoStateHasNoEntry() {
        TwinProgram program = compare(CompiledText.plan("""
                asset A { variable y : Real  state x : Real = 1  equations y = 3 * x  der(x) = (y - x) / 1 [s] }
                asset B { input u : Real  state z : Real = 1  equations der(z) = -u * z / 1 [s] }
                system S { asset a : A  asset b : B  connect a.y -> b.u }
                """));
        assertThat(Arrays.stream(program.jacobianPattern().orElseThrow()).mapToInt(rows -> rows.length).sum())
                .isEqualTo(3);
    }

    @Test
    void throughSumsAndLoopsOfSoManyStatesThatTheyStayUnknowns() {
        TwinProgram program = compare(CompiledText.plan("""
                system S {
                    state x[40] : Real = 0.5
                    variable mean : Real
                    variable total[40] : Real
                    variable a : Real
                    variable b : Real
                    variable c : Real
                    equations
                        mean = sum(x) / 40
                        total[1] = x[1]
                        for i in 2 .. 40 do total[i] = 0.9 * total[i - 1] + x[i] * mean end
                        a + 0.3 * b ^ 3 = total[40] + c
                        b = 2 * mean - 0.5 * a + 0.1 * c * x[3]
                        c + 0.2 * exp(0.1 * a) = total[20]
                        der(x) = (mean - x * total + a * c) / 1 [s]
                }
                """));
        int columns = program.jacobianPattern().orElseThrow().length;
        assertThat(columns).as("states and unknowns").isBetween(41, 50);
    }

    /** Compares where the program starts, and at seeded places around. */
    private static TwinProgram compare(Plan plan) {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get();
        program.start();
        program.evaluate(0);
        program.hold(0);
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            compareHere(program);
            for (int state = 0; state < plan.layout().states(); state++) {
                program.values()[state] *= 1 + 0.02 * random.nextDouble();
            }
        }
        return program;
    }

    private static void compareHere(TwinProgram program) {
        int states = program.layout().states();
        int[][] pattern = program.jacobianPattern().orElseThrow();
        double[] entries = new double[Arrays.stream(pattern).mapToInt(rows -> rows.length).sum()];
        program.evaluate(0);
        assertThat(program.jacobian(0, entries)).isTrue();
        RealMatrix found = eliminated(pattern, entries, states);
        for (int state = 0; state < states; state++) {
            double[] expected = differences(program, state);
            for (int row = 0; row < states; row++) {
                assertThat(found.getEntry(row, state)).as("d der(%d) / d %d", row, state)
                        .isCloseTo(expected[row], within(1e-7 * (1 + Math.abs(expected[row]))));
            }
        }
    }

    /** The derivatives by the states, from those by states and unknowns, by Hipparchus. */
    private static RealMatrix eliminated(int[][] pattern, double[] entries, int states) {
        RealMatrix whole = MatrixUtils.createRealMatrix(pattern.length, pattern.length);
        int entry = 0;
        for (int column = 0; column < pattern.length; column++) {
            for (int row : pattern[column]) {
                whole.setEntry(row, column, entries[entry++]);
            }
        }
        int last = pattern.length - 1;
        RealMatrix own = whole.getSubMatrix(0, states - 1, 0, states - 1);
        return last < states ? own : own.subtract(whole.getSubMatrix(0, states - 1, states, last).multiply(
                new LUDecomposition(whole.getSubMatrix(states, last, states, last)).getSolver()
                        .solve(whole.getSubMatrix(states, last, 0, states - 1))));
    }

    private static double[] differences(TwinProgram program, int state) {
        int first = program.layout().firstDerivative();
        double here = program.values()[state];
        double step = 1e-5;
        program.values()[state] = here + step;
        program.evaluate(0);
        double[] above = Arrays.copyOfRange(program.values(), first, first + program.layout().states());
        program.values()[state] = here - step;
        program.evaluate(0);
        double[] below = Arrays.copyOfRange(program.values(), first, first + program.layout().states());
        program.values()[state] = here;
        program.evaluate(0);
        for (int row = 0; row < above.length; row++) {
            above[row] = (above[row] - below[row]) / (2 * step);
        }
        return above;
    }
}
