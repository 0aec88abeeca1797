package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Drive trains, a clutch and a wind turbine, against closed forms and balances of energy. */
class MechanicalModelsTest {
    private static final String FLANGES = """
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
                parameter torque : Torque = 10 [N.m]
                equations shaft.torque = -torque
            }
            asset Spring {
                port a, b : Flange
                parameter c : Torque = 500 [N.m]
                parameter d : Real [N.m.s] = 0
                variable twist : Angle
                equations
                    twist = a.angle - b.angle
                    a.torque = c * twist
                    0 [N.m] = a.torque + b.torque
            }
            """;

    @Test
    void aRigidTrainOfGearsSwingsAgainstASpringAsOneInertia() {
        SimulatedText run = SimulatedText.of(FLANGES + """
                asset Wall {
                    port shaft : Flange
                    equations shaft.angle = 0 [rad]
                }
                system S {
                    asset drive : Drive
                    asset motor : Inertia { j = 0.5 [kg.m2] }
                    asset gear : Gear
                    asset middle : Inertia { j = 3 [kg.m2] }
                    asset second : Gear { ratio = -2 }
                    asset load : Inertia { j = 20 [kg.m2] }
                    asset spring : Spring
                    asset wall : Wall
                    connect drive.shaft -> motor.a
                    connect motor.b -> gear.a
                    connect gear.b -> middle.a
                    connect middle.b -> second.a
                    connect second.b -> load.a
                    connect load.b -> spring.a
                    connect spring.b -> wall.shaft
                }
                scenario Run of S for 2 [s] { record load.phi, motor.phi every 0.1 [s] }
                """);

        // At the load: j = 20 + 2^2 (3 + 4^2 0.5), torque -8 * 10.
        double j = 20 + 4 * (3 + 16 * 0.5);
        double angle = -80.0 / 500 * (1 - Math.cos(Math.sqrt(500 / j) * 2));
        assertThat(run.last("load.phi")).isCloseTo(angle, within(1e-6));
        assertThat(run.last("motor.phi")).isCloseTo(-8 * angle, within(1e-5));
    }

    @Test
    void aClutchSlipsUntilBothSidesTurnEquallyAndThenHolds() {
        SimulatedText run = SimulatedText.of("""
                asset Clutched {
                    parameter j1 : MomentOfInertia = 2 [kg.m2]
                    parameter j2 : MomentOfInertia = 3 [kg.m2]
                    parameter slipping : Torque = 12 [N.m]
                    parameter driving : Torque = 5 [N.m]
                    property locked : Boolean = false
                    state w1 : AngularVelocity = 50 [rad/s]
                    state w2 : AngularVelocity = 0 [rad/s]
                    state heat : Energy = 0 [J]
                    state work : Energy = 0 [J]
                    variable torque : Torque
                    event engaged when locked severity low "engaged"
                    equations
                        j1 * der(w1) = driving - torque
                        j2 * der(w2) = torque
                        0 [N.m] = if locked then 1 [kg.m2] * (der(w1) - der(w2)) else torque - slipping
                        der(heat) = torque * (w1 - w2)
                        der(work) = driving * w1
                        when w1 <= w2 then
                            locked = true
                            reinit(w1, w2)
                        end
                }
                system S { asset c : Clutched }
                scenario Run of S for 10 [s] { record c.w1, c.w2, c.heat, c.work, c.torque every 0.5 [s] }
                """);

        // The speeds meet after 50 / (12 / 2 + 12 / 3 - 5 / 2) s.
        double meeting = 50 / 7.5;
        assertThat(run.run().occurrences()).singleElement()
                .satisfies(event -> assertThat(event.time()).isCloseTo(meeting, within(1e-8)));
        assertThat(run.last("c.torque")).isCloseTo(5 * 3 / 5.0, within(1e-9));
        double w = 4 * meeting + (10 - meeting);
        assertThat(run.last("c.w1")).isCloseTo(w, within(1e-7));
        assertThat(run.last("c.w2")).isCloseTo(w, within(1e-7));
        double kinetic = 2.5 * w * w - 1 * 50 * 50;
        assertThat(run.last("c.work") - run.last("c.heat")).isCloseTo(kinetic, within(1e-5));
        assertThat(run.last("c.heat")).isCloseTo(12 * 50 * meeting / 2, within(1e-5));
    }

    @Test
    void aDirectCurrentMotorReachesItsSpeedAsItsTwoTimeConstantsSay() {
        SimulatedText run = SimulatedText.of("""
                asset Motor {
                    parameter r : Resistance = 1 [Ohm]
                    parameter l : Inductance = 0.5 [H]
                    parameter k : MagneticFlux = 0.5 [Wb]
                    parameter j : MomentOfInertia = 0.4 [kg.m2]
                    state i : Current = 0 [A]
                    state w : Frequency = 0 [Hz]
                    equations
                        l * der(i) = 24 [V] - r * i - k * w
                        j * der(w) = k * i
                }
                system S { asset m : Motor }
                scenario Run of S for 4 [s] { record m.w, m.i every 0.5 [s] }
                """);

        // w'' + 2 w' + 1.25 w = 60, from rest: poles at -1 +- 0.5 i.
        double w = 48 * (1 - Math.exp(-4) * (Math.cos(2) + 2 * Math.sin(2)));
        assertThat(run.last("m.w")).isCloseTo(w, within(1e-5));
    }

    /** A rotor of 80 m with the power coefficient of Heier, Grid Integration of Wind Energy, 1998. */
    private static final String TURBINE = """
            asset Turbine {
                parameter area : Area = 5027 [m2]
                parameter radius : Length = 40 [m]
                parameter inertia : MomentOfInertia = 4e6 [kg.m2]
                parameter rated : Frequency = 2 [Hz]
                parameter power : Power = 2e6 [W]
                input wind : Velocity = 14 [m/s]
                state w : Frequency = 1.9 [Hz]
                state pitch : Real = 5
                state demand : Real = 5
                state captured : Energy = 0 [J]
                state delivered : Energy = 0 [J]
                variable ratio : Real
                variable inverse : Real
                variable cp : Real
                variable aerodynamic : Power
                variable electric : Power
                equations
                    ratio = w * radius / wind
                    inverse = 1 / (ratio + 0.08 * pitch) - 0.035 / (pitch ^ 3 + 1)
                    cp = 0.5176 * (116 * inverse - 0.4 * pitch - 5) * exp(-21 * inverse) + 0.0068 * ratio
                    aerodynamic = 0.5 * 1.225 [kg/m3] * area * cp * wind ^ 3
                    electric = power * w / rated
                    inertia * w * der(w) = aerodynamic - electric
                    der(demand) = 2 * (w - rated)
                    0.3 [s] * der(pitch) = min(max(demand + 20 [s] * (w - rated), 0), 30) - pitch
                    der(captured) = aerodynamic
                    der(delivered) = electric
            }
            system S { asset t : Turbine }
            scenario Run of S for 300 [s] {
                record t.w, t.pitch, t.electric, t.captured, t.delivered every 1 [s]
                set t.wind = 17 [m/s] from 100 [s]
            }
            """;

    @Test
    void aWindTurbinePitchesUntilItTakesNoMoreThanItsRatedPower() {
        SimulatedText run = SimulatedText.of(TURBINE);

        double[] w = run.column("t.w");
        assertThat(run.last("t.electric")).isCloseTo(2e6, within(20.0));
        assertThat(coefficient(run.last("t.pitch"), 2.0 * 40 / 17) * 0.5 * 1.225 * 5027 * 17 * 17 * 17)
                .isCloseTo(2e6, within(200.0));
        assertThat(run.last("t.captured") - run.last("t.delivered"))
                .isCloseTo(2e6 * (w[w.length - 1] * w[w.length - 1] - 1.9 * 1.9), within(2.0));
    }

    private static double coefficient(double pitch, double ratio) {
        double inverse = 1 / (ratio + 0.08 * pitch) - 0.035 / (pitch * pitch * pitch + 1);
        return 0.5176 * (116 * inverse - 0.4 * pitch - 5) * Math.exp(-21 * inverse) + 0.0068 * ratio;
    }
}
