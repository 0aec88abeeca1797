package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;

/** Equations that constrain states: the index is reduced, against solutions in coordinates without constraints. */
class IndexReductionTest {
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

    private static final String SHAFTS = """
            connector Flange { angle : Angle  flow torque : Torque }
            asset Inertia {
                port a, b : Flange
                parameter j : MomentOfInertia = 2 [kg.m2]
                state phi : Angle = 0 [rad]
                state w : AngularVelocity = 0 [rad/s]
                equations
                    der(phi) = w
                    a.angle = phi
                    b.angle = phi
                    j * der(w) = a.torque + b.torque
            }
            asset Gear {
                port a, b : Flange
                parameter ratio : Real = 4
                equations
                    a.angle = ratio * b.angle
                    0 [N.m] = ratio * a.torque + b.torque
            }
            asset Drive {
                port shaft : Flange
                equations
                    shaft.torque = -10 [N.m]
            }
            """;

    @Test
    void inertiasOnOneShaftTurnAsOne() {
        SimulatedText run = SimulatedText.of(SHAFTS + """
                system S {
                    asset drive : Drive
                    asset first : Inertia
                    asset gear : Gear
                    asset second : Inertia { j = 8 [kg.m2] }
                    connect drive.shaft -> first.a
                    connect first.b -> gear.a
                    connect gear.b -> second.a
                }
                scenario Run of S for 3 [s] { record first.w, second.w, second.phi every 1 [s] }
                """);

        // 10 N.m on 2 + 8 / 4^2 = 2.5 kg.m2
        assertThat(run.last("first.w")).isCloseTo(12, within(1e-9));
        assertThat(run.last("second.w")).isCloseTo(3, within(1e-9));
        assertThat(run.last("second.phi")).isCloseTo(4.5, within(1e-9));
    }

    @Test
    void tanksThatShareAPressureRiseTogether() {
        SimulatedText run = SimulatedText.of("""
                asset Tank {
                    port outlet : Liquid
                    parameter area : Area = 2 [m2]
                    state level : Length = 1 [m]
                    equations
                        area * der(level) = outlet.q
                        outlet.p = waterDensity * gravity * level
                }
                asset Well {
                    port outlet : Liquid
                    equations outlet.q = -0.5 [m3/s]
                }
                system S {
                    asset left, right : Tank
                    asset wide : Tank { area = 6 [m2] }
                    asset well : Well
                    connect left.outlet -> right.outlet
                    connect right.outlet -> wide.outlet
                    connect wide.outlet -> well.outlet
                }
                scenario Run of S for 10 [s] { record left.level, wide.level, wide.outlet.q every 1 [s] }
                """);

        assertThat(run.last("left.level")).isCloseTo(1.5, within(1e-10));
        assertThat(run.last("wide.level")).isCloseTo(1.5, within(1e-10));
        assertThat(run.last("wide.outlet.q")).isCloseTo(0.3, within(1e-10));
    }

    private static final String CIRCUIT = """
            connector Pin { v : Voltage  flow i : Current }
            abstract asset TwoPole {
                port p, n : Pin
                variable u : Voltage
                equations
                    u = p.v - n.v
                    0 [A] = p.i + n.i
            }
            asset Resistor extends TwoPole {
                parameter r : Resistance = 2 [Ohm]
                equations u = r * p.i
            }
            asset Capacitor extends TwoPole {
                parameter c : Capacitance = 1 [F]
                state charged : Voltage = 0 [V]
                equations
                    c * der(charged) = p.i
                    u = charged
            }
            asset Inductor extends TwoPole {
                parameter l : Inductance = 1 [H]
                state current : Current = 0 [A]
                equations
                    l * der(current) = u
                    p.i = current
            }
            asset Source extends TwoPole {
                equations u = 6 [V]
            }
            asset Ground {
                port p : Pin
                equations p.v = 0 [V]
            }
            """;

    @Test
    void capacitorsInALoopShareTheirCurrent() {
        SimulatedText run = SimulatedText.of(CIRCUIT + """
                system S {
                    asset source : Source
                    asset r : Resistor
                    asset c1 : Capacitor
                    asset c2 : Capacitor { c = 3 [F] }
                    asset ground : Ground
                    connect source.p -> r.p
                    connect r.n -> c1.p
                    connect r.n -> c2.p
                    connect c1.n -> source.n
                    connect c2.n -> source.n
                    connect source.n -> ground.p
                }
                scenario Run of S for 8 [s] { record c1.u, c1.p.i, c2.p.i every 1 [s] }
                """);

        assertThat(run.last("c1.u")).isCloseTo(6 * (1 - Math.exp(-1)), within(1e-6));
        assertThat(run.last("c2.p.i")).isCloseTo(3 * run.last("c1.p.i"), within(1e-12));
        assertThat(run.last("c1.p.i") + run.last("c2.p.i")).isCloseTo(3 * Math.exp(-1), within(1e-6));
    }

    @Test
    void inductorsInACutSetShareTheirVoltage() {
        SimulatedText run = SimulatedText.of(CIRCUIT + """
                system S {
                    asset source : Source
                    asset r : Resistor
                    asset l1 : Inductor
                    asset l2 : Inductor { l = 3 [H] }
                    asset ground : Ground
                    connect source.p -> r.p
                    connect r.n -> l1.p
                    connect l1.n -> l2.p
                    connect l2.n -> source.n
                    connect source.n -> ground.p
                }
                scenario Run of S for 2 [s] { record l1.u, l2.u, l1.current every 1 [s] }
                """);

        assertThat(run.last("l1.current")).isCloseTo(3 * (1 - Math.exp(-1)), within(1e-6));
        assertThat(run.last("l2.u")).isCloseTo(3 * run.last("l1.u"), within(1e-12));
    }

    @Test
    void aCapacitorAtASourceChargesAsTheSourcePrescribes() {
        SimulatedText run = SimulatedText.of("""
                asset Follower {
                    state u : Voltage = 0 [V]
                    variable i : Current
                    equations
                        2 [F] * der(u) = i
                        u = 3 [V] * sin(0.5 [rad/s] * time)
                }
                system S { asset f : Follower }
                scenario Run of S for 3 [s] { record f.u, f.i every 1 [s] }
                """);

        assertThat(run.last("f.u")).isCloseTo(3 * Math.sin(1.5), within(1e-12));
        assertThat(run.last("f.i")).isCloseTo(3 * Math.cos(1.5), within(1e-12));
    }

    @Test
    void aStartThatContradictsAConstraintIsAWarning() {
        List<Diagnostic> found = CompiledText.findings("""
                asset Pair {
                    state a : Length = 1 [m]
                    state b : Length = 3 [m]
                    variable q : Velocity
                    equations
                        der(a) = q
                        der(b) = 1 [m/s] - q
                        a = b
                }
                system S { asset p : Pair }
                """);

        assertThat(found).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Code.INCONSISTENT_START);
            assertThat(warning.isError()).isFalse();
            assertThat(warning.message()).isEqualTo("p.b starts at 1.0 [m] and not at the given 3.0, because the"
                    + " equations tie it to other states");
        });
    }

    @Test
    void aPendulumThatStartsBesideItsCircleIsAWarning() {
        assertThat(CompiledText.findings(PENDULUM.formatted("0.8", "0.1"))).extracting(Diagnostic::message)
                .containsExactly("the given start of p.x contradicts 'p: x * x + y * y = length * length', and is a guess"
                        + " only");
    }

    @Test
    void aStateThatAReinitChangesStaysAState() {
        Plan plan = CompiledText.plan("""
                asset Pair {
                    state a : Length = 1 [m]
                    state b : Length = 1 [m]
                    variable q : Velocity
                    equations
                        der(a) = q
                        der(b) = 1 [m/s] - q
                        a = b
                        when time > 1 [s] then reinit(b, 4 [m]) end
                }
                system S { asset p : Pair }
                """);

        assertThat(plan.layout().states()).isEqualTo(1);
        assertThat(plan.variable("p.b").orElseThrow().slot()).isZero();
    }

    @Test
    void aReinitOfAStateThatFollowsFromAnotherIsRefused() {
        assertThat(CompiledText.findings("""
                asset Pair {
                    state a : Length = 1 [m]
                    state b : Length = 1 [m]
                    variable q : Velocity
                    equations
                        der(a) = q
                        der(b) = 1 [m/s] - q
                        a = b
                        when time > 1 [s] then
                            reinit(a, 4 [m])
                            reinit(b, 4 [m])
                        end
                }
                system S { asset p : Pair }
                """)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.UNSUPPORTED_STRUCTURE);
            assertThat(found.message()).startsWith("reinit changes p.b, which follows from other states");
        });
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

    @Test
    void constraintsThatSayTheSameAreRefusedWithTheirStates() {
        assertThat(CompiledText.findings("""
                asset Pair {
                    state a : Length = 1 [m]
                    state b : Length = 1 [m]
                    variable q : Velocity
                    variable r : Velocity
                    equations
                        der(a) = q
                        der(b) = r
                        a = b
                        2 * a = 2 * b
                }
                system S { asset p : Pair }
                """)).singleElement().satisfies(found -> {
            assertThat(found.isError()).isTrue();
            assertThat(found.code()).isEqualTo(Code.UNSUPPORTED_STRUCTURE);
            assertThat(found.message()).contains("p.a, p.b", "2 * a = 2 * b");
        });
    }
}
