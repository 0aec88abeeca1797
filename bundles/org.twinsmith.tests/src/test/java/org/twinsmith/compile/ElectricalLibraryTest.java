package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** twin.electrical against closed forms. */
class ElectricalLibraryTest {

    @Test
    void aSeriesResonantCircuitRingsAsItsDampedOscillation() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset source : ConstantVoltage { value = 10 [V] }
                    asset r : Resistor { resistance = 20 [Ohm] }
                    asset l : Inductor { inductance = 10 [mH] }
                    asset c : Capacitor { capacitance = 10 [uF] }
                    asset ground : Ground
                    connect source.p -> r.p
                    connect r.n -> l.p
                    connect l.n -> c.p
                    connect c.n -> source.n
                    connect source.n -> ground.p
                }
                scenario Run of S for 2 [ms] { record c.voltage, l.current every 0.05 [ms] }
                """);

        // Damping R / 2 L = 1000 / s, resonance 1 / sqrt(L C) = sqrt(1e7) / s.
        double w = Math.sqrt(1e7 - 1e6);
        double t = 2e-3;
        double u = 10 * (1 - Math.exp(-1000 * t) * (Math.cos(w * t) + 1000 / w * Math.sin(w * t)));
        assertThat(run.last("c.voltage")).isCloseTo(u, within(1e-4));
    }

    @Test
    void anIdealDiodeWithADropRectifies() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset source : SineVoltage { amplitude = 10 [V] }
                    asset diode : IdealDiode { drop = 0.7 [V]  conducting = 0 [Ohm]  leak = 0 [S] }
                    asset load : Resistor { resistance = 5 [Ohm] }
                    asset meter : Ammeter
                    asset ground : Ground
                    connect source.p -> diode.p
                    connect diode.n -> meter.p
                    connect meter.n -> load.p
                    connect load.n -> source.n
                    connect source.n -> ground.p
                }
                scenario Run of S for 0.04 [s] { record meter.measured every 0.5 [ms] }
                """);

        double[] current = run.column("meter.measured");
        double[] time = run.trajectory().times();
        for (int row = 0; row < current.length; row++) {
            assertThat(current[row]).isCloseTo(Math.max(0, 10 * Math.sin(2 * Math.PI * 50 * time[row]) - 0.7) / 5, within(1e-8));
        }
    }

    @Test
    void aTransformerChangesTheResistanceBehindItBySquareOfTurns() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset source : ConstantVoltage { value = 230 [V] }
                    asset transformer : Transformer { turns = 10 }
                    asset meter : Wattmeter
                    asset load : Resistor { resistance = 2 [Ohm] }
                    asset volts : Voltmeter
                    asset g1, g2 : Ground
                    connect source.p -> meter.p
                    connect meter.load -> transformer.p1
                    connect meter.n -> source.n
                    connect transformer.n1 -> source.n
                    connect source.n -> g1.p
                    connect transformer.p2 -> load.p
                    connect transformer.n2 -> load.n
                    connect load.n -> g2.p
                    connect volts.p -> load.p
                    connect volts.n -> load.n
                }
                scenario Run of S for 10 [s] { record volts.measured, meter.power, meter.energy every 1 [s] }
                """);

        assertThat(run.last("volts.measured")).isCloseTo(23, within(1e-9));
        assertThat(run.last("meter.power")).isCloseTo(230 * 230 / 200.0, within(1e-9));
        assertThat(run.last("meter.energy")).isCloseTo(2645, within(1e-6));
    }

    @Test
    void aMotorReachesItsSpeedAsItsTwoTimeConstantsSay() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset supply : ConstantVoltage { value = 24 [V] }
                    asset motor : DcMachine { resistance = 1 [Ohm]  inductance = 0.5 [H]  excitation = 0.5 [V.s/rad] }
                    asset rotor : Inertia { inertia = 0.4 [kg.m2] }
                    asset ground : Ground
                    connect supply.p -> motor.p
                    connect motor.n -> supply.n
                    connect supply.n -> ground.p
                    connect motor.shaft -> rotor.a
                }
                scenario Run of S for 4 [s] { record rotor.speed every 0.5 [s] }
                """);

        // w'' + 2 w' + 1.25 w = 60 from rest: poles at -1 +- 0.5 i.
        assertThat(run.last("rotor.speed")).isCloseTo(48 * (1 - Math.exp(-4) * (Math.cos(2) + 2 * Math.sin(2))), within(1e-5));
    }

    @Test
    void aBatteryFollowsItsTheveninCircuit() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset cell : Battery { capacity = 2 [A.h]  charge = 0.9 }
                    asset load : SignalCurrent
                    asset ground : Ground
                    connect cell.p -> load.n
                    connect cell.n -> load.p
                    connect cell.n -> ground.p
                }
                scenario Run of S for 30 [min] {
                    set load.value = 2 [A]
                    record cell.charge, cell.voltage every 1 [min]
                }
                """);

        double charge = 0.9 - 2 * 1800 / 7200.0;
        assertThat(run.last("cell.charge")).isCloseTo(charge, within(1e-9));
        assertThat(run.last("cell.voltage")).isCloseTo(3 + 1.2 * charge - 2 * 0.02 - 2 * 0.015 * (1 - Math.exp(-60)), within(1e-7));
    }

    @Test
    void aHeatingResistorTakesLessAsItWarmsUp() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset supply : ConstantVoltage { value = 12 [V] }
                    asset wire : HeatingResistor { resistance = 10 [Ohm] }
                    asset body : HeatCapacitor { capacity = 10 [J/K] }
                    asset loss : ThermalResistor { resistance = 10 [K/W] }
                    asset room : FixedTemperature
                    asset ground : Ground
                    connect supply.p -> wire.p
                    connect wire.n -> supply.n
                    connect supply.n -> ground.p
                    connect wire.surface -> body.surface
                    connect body.surface -> loss.a
                    connect loss.b -> room.surface
                }
                scenario Run of S for 1 [h] { record body.temperature, wire.loss every 1 [min] }
                """);

        // dT = 10 K/W * 144 V2 / (10 Ohm (1 + a dT)): a quadratic equation.
        double a = 3.93e-3;
        double warmer = (Math.sqrt(1 + 4 * a * 144) - 1) / (2 * a);
        assertThat(run.last("body.temperature") - 293.15).isCloseTo(warmer, within(1e-4));
        assertThat(run.last("wire.loss")).isCloseTo(warmer / 10, within(1e-5));
    }

    @Test
    void aSwitchLetsACapacitorDischargeWhileItIsClosed() {
        SimulatedText run = LibraryModel.run("""
                asset Timer {
                    property closed : Boolean = false
                    variable y : Boolean
                    equations
                        y = closed
                        when time >= 1 [s] then closed = true end
                        when time >= 2 [s] then closed = false end
                }
                system S {
                    asset store : Capacitor { capacitance = 1 [mF]  charged = 5 [V] }
                    asset switch : Switch { contact = 0.01 [Ohm]  leak = 1e-12 [S] }
                    asset load : Resistor { resistance = 999.99 [Ohm] }
                    asset ground : Ground
                    asset timer : Timer
                    connect store.p -> switch.p
                    connect switch.n -> load.p
                    connect load.n -> store.n
                    connect store.n -> ground.p
                    connect timer.y -> switch.closed
                }
                scenario Run of S for 3 [s] { record store.voltage every 0.5 [s] }
                """);

        assertThat(run.column("store.voltage")[2]).isCloseTo(5, within(1e-6));
        assertThat(run.last("store.voltage")).isCloseTo(5 * Math.exp(-1), within(1e-6));
    }
}
