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
