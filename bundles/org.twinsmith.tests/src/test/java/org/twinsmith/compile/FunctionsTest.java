package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Plan;

/** Functions in running models. */
class FunctionsTest {
    @Test
    void aFunctionIsItsFormulaInUnitsAndItsCallsNest() {
        SimulatedText run = SimulatedText.of("""
                import twin.math.*
                function drag(v : Velocity, area : Area, cw : Real) : Force = 0.5 * 1.2 [kg/m3] * cw * area * signedSquare(v)
                function circle(d : Length) : Area = pi * d^2 / 4
                asset Body {
                    parameter d : Length = 200 [mm]
                    state v : Velocity = 0 [m/s]
                    equations
                        2 [kg] * der(v) = 2 [kg] * gravity - drag(v, circle(d), 0.47)
                }
                system S { asset b : Body }
                scenario Fall of S for 3 [s] { record b.v every 1 [s] }
                """);

        // v = terminal tanh(g t / terminal) (Timmerman and van der Weele, Am. J. Phys. 67, 1999)
        double k = 0.5 * 1.2 * 0.47 * Math.PI * 0.01;
        double terminal = Math.sqrt(2 * 9.80665 / k);
        assertThat(run.last("b.v")).isCloseTo(terminal * Math.tanh(9.80665 * 3 / terminal), within(1e-4));
    }

    /** Newton's method on the implicit equation needs the derivative through the function and its local values. */
    @Test
    void anUnknownInsideOfAFunctionIsSolvedFor() {
        Plan plan = CompiledText.plan("""
                function friction(re : Real, roughness : Real) : Real = 8 * ((8 / re)^12 + (a + b)^-1.5)^(1 / 12) where {
                    a = (2.457 * ln(1 / ((7 / re)^0.9 + 0.27 * roughness)))^16
                    b = (37530 / re)^16
                }
                asset Pipe {
                    variable re : Real start 1e5
                    equations
                        friction(re, 0.0001) * re^2 = 1.8e8
                }
                system S { asset p : Pipe }
                """);

        PlanInterpreter solved = new PlanInterpreter(plan).evaluate(0);

        // Churchill, Chemical Engineering 84 (24), 1977, computed here in plain Java at the solution
        double re = solved.get("p.re");
        double a = Math.pow(2.457 * Math.log(1 / (Math.pow(7 / re, 0.9) + 0.27 * 0.0001)), 16);
        double f = 8 * Math.pow(Math.pow(8 / re, 12) + Math.pow(a + Math.pow(37530 / re, 16), -1.5), 1.0 / 12);
        assertThat(f * re * re).isCloseTo(1.8e8, within(1.0));
        assertThat(re).isBetween(9e4, 1.1e5);
    }

    /** The constraint has to be differentiated twice, through the function. */
    @Test
    void indexReductionDifferentiatesThroughAFunction() {
        SimulatedText run = SimulatedText.of("""
                import twin.math.*
                asset Pendulum {
                    state x : Length = 0.6 [m]
                    state y : Length = -0.8 [m]
                    state vx : Velocity = 0 [m/s]
                    state vy : Velocity = 0 [m/s]
                    variable pull : Acceleration
                    equations
                        der(x) = vx
                        der(y) = vy
                        der(vx) = -pull * x / 1 [m]
                        der(vy) = -pull * y / 1 [m] - gravity
                        hypot(x, y) = 1 [m]
                }
                system S { asset p : Pendulum }
                scenario Swing of S for 2 [s] { record p.x, p.y, p.vx, p.vy every 0.5 [s] }
                """);

        double energy = 0.5 * (square(run.last("p.vx")) + square(run.last("p.vy"))) + 9.80665 * run.last("p.y");
        assertThat(energy).isCloseTo(9.80665 * -0.8, within(1e-4));
        assertThat(Math.hypot(run.last("p.x"), run.last("p.y"))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aFunctionOfTruthsChoosesAndItsComparisonsAreEvents() {
        SimulatedText run = SimulatedText.of("""
                function open(level : Length, force : Boolean) : Boolean = level > 2 [m] or force
                function flow(on : Boolean) : Velocity = if on then 0 [m/s] else 1 [m/s]
                asset Tank {
                    state level : Length = 0 [m]
                    equations
                        der(level) = flow(open(level, false))
                }
                system S { asset t : Tank }
                scenario Fill of S for 5 [s] { record t.level every 1 [s] }
                """);

        assertThat(run.last("t.level")).isCloseTo(2, within(1e-6));
    }

    @Test
    void aBareNumberThatIsAllOfAFunctionIsInTheUnitOfItsResult() {
        Plan plan = CompiledText.plan("""
                function width() : Length [mm] = 30
                asset A { parameter w : Length = width() }
                system S { asset a : A }
                """);

        assertThat(plan.parameters().getFirst().value()).isEqualTo(new Expr.Constant(0.03));
    }

    /** Each doubles the terms of the one before: written out, the last would have 2^40. */
    @Test
    void functionsThatGrowWithoutBoundAreRefused() {
        String doubling = "function f0(x : Real) : Real = x + x\n" + IntStream.range(1, 40).mapToObj(i ->
                "function f" + i + "(x : Real) : Real = f" + (i - 1) + "(f" + (i - 1) + "(x))").collect(Collectors.joining("\n"));

        assertThat(CompiledText.findings(doubling + """

                asset A { variable y : Real
                    equations
                        y = f39(time / 1 [s]) }
                system S { asset a : A }
                """)).extracting(Diagnostic::message).singleElement().asString().contains("100000 terms or 10000 calls");
    }

    @Test
    void theLibraryFunctionsAreWhatTheirNamesSay() {
        PlanInterpreter values = new PlanInterpreter(CompiledText.plan("""
                import twin.math.*
                asset A {
                    variable a : Length
                    variable b : Real
                    variable c : Pressure
                    variable d : Real
                    variable e : Length
                    equations
                        a = hypot(3 [m], 400 [cm])
                        b = smoothStep(0.25, 0, 1)
                        c = onLine(15 [degC], 10 [degC], 1 [bar], 20 [degC], 3 [bar])
                        d = signedRoot(-4, 1e-6)
                        e = limited(7 [m], 1 [m], 500 [cm])
                }
                system S { asset a : A }
                """)).evaluate(0);

        assertThat(values.get("a.a")).isCloseTo(5, within(1e-12));
        assertThat(values.get("a.b")).isCloseTo(0.0625 * 2.5, within(1e-12));
        assertThat(values.get("a.c")).isCloseTo(2e5, within(1e-6));
        assertThat(values.get("a.d")).isCloseTo(-2, within(1e-9));
        assertThat(values.get("a.e")).isEqualTo(5);
    }

    private static double square(double x) {
        return x * x;
    }
}
