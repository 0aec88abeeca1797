package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** twin.rotational and twin.translational against closed forms. */
class MechanicalLibraryTest {

    @Test
    void aDriveTrainOfGearsSwingsAgainstASpringAsOneInertia() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset drive : TorqueSource
                    asset motor : Inertia { inertia = 0.5 [kg.m2] }
                    asset gear : Gear
                    asset middle : Inertia { inertia = 3 [kg.m2] }
                    asset second : Gear { ratio = -2 }
                    asset load : Inertia { inertia = 20 [kg.m2] }
                    asset spring : TorsionSpring { stiffness = 500 [N.m/rad] }
                    asset wall : FixedShaft
                    connect drive.shaft -> motor.a
                    connect motor.b -> gear.a
                    connect gear.b -> middle.a
                    connect middle.b -> second.a
                    connect second.b -> load.a
                    connect load.b -> spring.a
                    connect spring.b -> wall.shaft
                }
                scenario Run of S for 2 [s] {
                    set drive.torque = 10 [N.m]
                    record load.angle, motor.angle every 0.1 [s]
                }
                """);

        // At the load: 20 + 2^2 (3 + 4^2 0.5) kg.m2, torque -8 * 10 N.m.
        double inertia = 20 + 4 * (3 + 16 * 0.5);
        double angle = -80.0 / 500 * (1 - Math.cos(Math.sqrt(500 / inertia) * 2));
        assertThat(run.last("load.angle")).isCloseTo(angle, within(1e-6));
        assertThat(run.last("motor.angle")).isCloseTo(-8 * angle, within(1e-5));
    }

    @Test
    void aClutchSlipsAtItsCapacityUntilBothSidesTurnEqually() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset first : Inertia { inertia = 2 [kg.m2]  speed = 50 [rad/s] }
                    asset clutch : Clutch { capacity = 12 [N.m] }
                    asset second : Inertia { inertia = 3 [kg.m2] }
                    connect first.b -> clutch.a
                    connect clutch.b -> second.a
                }
                scenario Run of S for 10 [s] { record first.speed, second.speed, clutch.torque every 0.5 [s] }
                """);

        // Slipping, they approach at 12 / 2 + 12 / 3 rad/s2 and meet after 5 s; momentum stays.
        assertThat(run.column("first.speed")[6]).isCloseTo(50 - 6 * 3, within(1e-4));
        assertThat(run.column("clutch.torque")[6]).isCloseTo(12, within(1e-9));
        assertThat(run.last("first.speed")).isCloseTo(20, within(1e-4));
        assertThat(run.last("second.speed")).isCloseTo(20, within(1e-4));
    }

    @Test
    void aBrakeStopsAFlywheelInTheTimeThatItsMomentumLasts() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset wheel : Inertia { inertia = 4 [kg.m2]  speed = 30 [rad/s] }
                    asset brake : Brake { capacity = 60 [N.m] }
                    asset meter : Tachometer
                    connect wheel.a -> brake.shaft
                    connect wheel.b -> meter.shaft
                }
                scenario Run of S for 6 [s] {
                    set brake.engagement = 0
                    set brake.engagement = 0.5 from 1 [s]
                    record meter.frequency, wheel.angle every 0.5 [s]
                }
                """);

        assertThat(run.at(1, "meter.frequency") * 2 * Math.PI).isCloseTo(30, within(1e-6));
        assertThat(run.at(3, "meter.frequency") * 2 * Math.PI).isCloseTo(30 - 7.5 * 2, within(1e-3));
        assertThat(run.last("meter.frequency")).isCloseTo(0, within(1e-6));
        assertThat(run.last("wheel.angle")).isCloseTo(30 + 30 * 4 / 2.0, within(1e-2));
    }

    @Test
    void aFanSettlesWhereItsTorqueIsThatOfTheDrive() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset drive : TorqueSource
                    asset rotor : Inertia { inertia = 0.1 [kg.m2] }
                    asset meter : TorqueMeter
                    asset fan : QuadraticLoad
                    asset bearing : Bearing { coulomb = 0 [N.m]  viscous = 0 [N.m.s/rad] }
                    connect drive.shaft -> rotor.a
                    connect rotor.b -> meter.a
                    connect meter.b -> fan.shaft
                    connect bearing.shaft -> rotor.a
                }
                scenario Run of S for 60 [s] {
                    set drive.torque = 40 [N.m]
                    record rotor.speed, meter.power every 1 [s]
                }
                """);

        assertThat(run.last("rotor.speed")).isCloseTo(300, within(1e-5));
        assertThat(run.last("meter.power")).isCloseTo(12000, within(1e-3));
    }

    @Test
    void aMassOnASpringAndADamperFollowsItsDampedOscillation() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset wall : FixedPoint
                    asset spring : Spring { stiffness = 200 [N/m] }
                    asset damper : Damper { damping = 4 [N.s/m] }
                    asset body : SlidingMass { mass = 2 [kg]  slope = 90 [deg] }
                    connect wall.rod -> spring.a
                    connect wall.rod -> damper.a
                    connect spring.b -> body.a
                    connect damper.b -> body.a
                }
                scenario Run of S for 1 [s] { record body.position every 0.1 [s] }
                """);

        // 2 x'' + 4 x' + 200 x = -2 g from rest: w = sqrt(100 - 1).
        double rest = -2 * 9.80665 / 200;
        double w = Math.sqrt(99);
        double x = rest * (1 - Math.exp(-1) * (Math.cos(w) + Math.sin(w) / w));
        assertThat(run.last("body.position")).isCloseTo(x, within(1e-6));
    }

    @Test
    void aCarOnAWheelReachesTheSpeedAtWhichDragTakesAllThrust() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset drive : TorqueSource
                    asset wheel : RackAndPinion { radius = 300 [mm] }
                    asset car : SlidingMass { mass = 1000 [kg] }
                    asset drag : Drag
                    asset friction : SlidingFriction { coulomb = 100 [N] }
                    asset meter : PositionSensor
                    connect drive.shaft -> wheel.shaft
                    connect wheel.rod -> car.a
                    connect car.b -> drag.rod
                    connect friction.rod -> car.a
                    connect meter.rod -> car.b
                }
                scenario Run of S for 20 [min] {
                    set drive.torque = 180 [N.m]
                    record meter.velocity every 10 [s]
                }
                """);

        double drag = 0.3 * 1.2041 * 2 / 2;
        assertThat(run.last("meter.velocity")).isCloseTo(Math.sqrt((180 / 0.3 - 100) / drag), within(1e-4));
    }

    @Test
    void anEndStopBouncesAndNeverPulls() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset body : SlidingMass { mass = 1 [kg]  velocity = 1 [m/s] }
                    asset stop : EndStop { damping = 0 }
                    asset wall : FixedPoint
                    connect body.b -> stop.a
                    connect stop.b -> wall.rod
                }
                scenario Run of S for 0.1 [s] { record body.velocity, stop.force every 0.5 [ms] }
                """);

        assertThat(run.last("body.velocity")).as("an elastic bounce gives all of the speed back").isCloseTo(-1, within(1e-4));
        assertThat(Arrays.stream(run.column("stop.force")).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(run.column("stop.force")).max().orElseThrow())
                .as("v sqrt(k m)").isCloseTo(Math.sqrt(1e5), within(0.5));
    }
}
