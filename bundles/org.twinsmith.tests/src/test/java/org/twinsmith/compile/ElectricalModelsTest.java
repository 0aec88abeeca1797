package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Circuits, a converter, a machine and a battery, each against a reference of its own. */
class ElectricalModelsTest {
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
                parameter c : Capacitance = 1e-3 [F]
                state charged : Voltage = 0 [V]
                equations
                    c * der(charged) = p.i
                    u = charged
            }
            asset Inductor extends TwoPole {
                parameter l : Inductance = 1e-3 [H]
                state current : Current = 0 [A]
                equations
                    l * der(current) = u
                    p.i = current
            }
            asset Source extends TwoPole {
                parameter amplitude : Voltage = 10 [V]
                parameter pulsation : Frequency = 0 [Hz]
                equations u = if pulsation > 0 [Hz] then amplitude * sin(2 * pi * pulsation * time) else amplitude
            }
            /** The curve of an ideal diode by a parameter: negative where it blocks. */
            asset Diode extends TwoPole {
                parameter leak : Conductance = 0 [S]
                variable s : Real
                equations
                    u = if s < 0 then s * 1 [V] else 0 [V]
                    p.i = if s < 0 then leak * s * 1 [V] else s * 1 [A]
            }
            asset Ground {
                port p : Pin
                equations p.v = 0 [V]
            }
            """;

    @Test
    void anIdealDiodeCutsTheNegativeHalfWave() {
        SimulatedText run = SimulatedText.of(CIRCUIT + """
                asset Meter extends TwoPole {
                    state charge : Charge = 0 [C]
                    equations
                        u = 0 [V]
                        der(charge) = p.i
                }
                system S {
                    asset source : Source { pulsation = 50 [Hz] }
                    asset diode : Diode
                    asset load : Resistor
                    asset meter : Meter
                    asset ground : Ground
                    connect source.p -> diode.p
                    connect diode.n -> load.p
                    connect load.n -> meter.p
                    connect meter.n -> source.n
                    connect source.n -> ground.p
                }
                scenario Run of S for 0.1 [s] { record load.u, meter.charge every 0.001 [s] }
                """);

        double[] u = run.column("load.u");
        double[] time = run.trajectory().times();
        for (int row = 0; row < u.length; row++) {
            assertThat(u[row]).isCloseTo(Math.max(0, 10 * Math.sin(2 * Math.PI * 50 * time[row])), within(1e-9));
        }
        // The mean of a half wave is its amplitude / pi.
        assertThat(run.last("meter.charge")).isCloseTo(10 / Math.PI / 2 * 0.1, within(1e-6));
    }

    @Test
    void aPeakDetectorChargesAndDischargesAsTheStepwiseLinearCircuit() {
        SimulatedText run = SimulatedText.of(CIRCUIT + """
                system S {
                    asset source : Source { pulsation = 50 [Hz] }
                    asset series : Resistor { r = 1 [Ohm] }
                    asset diode : Diode
                    asset store : Capacitor
                    asset load : Resistor { r = 50 [Ohm] }
                    asset ground : Ground
                    connect source.p -> series.p
                    connect series.n -> diode.p
                    connect diode.n -> store.p
                    connect diode.n -> load.p
                    connect store.n -> source.n
                    connect load.n -> source.n
                    connect source.n -> ground.p
                }
                scenario Run of S for 0.05 [s] { record store.charged every 0.01 [s] }
                """);

        double v = 0;
        double step = 1e-7;
        for (int i = 0; i < 500_000; i++) {
            double half = v + step / 2 * charging(v, i * step);
            v += step * charging(half, (i + 0.5) * step);
        }
        assertThat(run.last("store.charged")).isCloseTo(v, within(1e-4));
    }

    private static double charging(double v, double time) {
        return (Math.max(0, 10 * Math.sin(2 * Math.PI * 50 * time) - v) - v / 50) / 1e-3;
    }

    @Test
    void aBuckConverterGivesTheShareOfItsDutyCycle() {
        SimulatedText run = SimulatedText.of(CIRCUIT + """
                asset Switch extends TwoPole {
                    property on : Boolean = true
                    state phase : Real = 0
                    parameter duty : Real = 0.4
                    equations
                        u = if on then 1e-3 [Ohm] * p.i else 1e6 [Ohm] * p.i
                        der(phase) = 20 [kHz]
                        when phase > duty then on = false end
                        when phase > 1 then
                            on = true
                            reinit(phase, 0)
                        end
                }
                system S {
                    asset source : Source { amplitude = 24 [V] }
                    asset chopper : Switch
                    asset diode : Diode { leak = 1e-6 [S] }
                    asset choke : Inductor
                    asset store : Capacitor { c = 1e-4 [F]  charged = 9.6 [V] }
                    asset load : Resistor { r = 5 [Ohm] }
                    asset ground : Ground
                    connect source.p -> chopper.p
                    connect chopper.n -> choke.p
                    connect diode.n -> choke.p
                    connect diode.p -> source.n
                    connect choke.n -> store.p
                    connect choke.n -> load.p
                    connect store.n -> source.n
                    connect load.n -> source.n
                    connect source.n -> ground.p
                }
                scenario Run of S for 0.01 [s] { record store.charged every 1e-5 [s] }
                """);

        double[] u = run.column("store.charged");
        double mean = 0;
        for (int row = u.length - 500; row < u.length; row++) {
            mean += u[row] / 500;
        }
        assertThat(mean).isCloseTo(0.4 * 24, within(0.02));
    }

    @Test
    void aThreePhaseInductionMachineGivesTheTorqueOfItsEquivalentCircuit() {
        SimulatedText run = SimulatedText.of("""
                asset Machine {
                    parameter amplitude : Voltage = 310 [V]
                    parameter rs : Resistance = 0.5 [Ohm]
                    parameter rr : Resistance = 0.4 [Ohm]
                    parameter ls : Inductance = 0.072 [H]
                    parameter lr : Inductance = 0.072 [H]
                    parameter lm : Inductance = 0.069 [H]
                    parameter electrical : Frequency = 300 [Hz]
                    variable ua : Voltage
                    variable ub : Voltage
                    variable uc : Voltage
                    variable usx : Voltage
                    variable usy : Voltage
                    variable isx : Current
                    variable isy : Current
                    variable irx : Current
                    variable iry : Current
                    variable torque : Energy
                    state psx : MagneticFlux = 0 [Wb]
                    state psy : MagneticFlux = 0 [Wb]
                    state prx : MagneticFlux = 0 [Wb]
                    state pry : MagneticFlux = 0 [Wb]
                    equations
                        ua = amplitude * cos(100 [Hz] * pi * time)
                        ub = amplitude * cos(100 [Hz] * pi * time - 2 * pi / 3)
                        uc = amplitude * cos(100 [Hz] * pi * time + 2 * pi / 3)
                        usx = (2 * ua - ub - uc) / 3
                        usy = (ub - uc) / sqrt(3)
                        psx = ls * isx + lm * irx
                        psy = ls * isy + lm * iry
                        prx = lm * isx + lr * irx
                        pry = lm * isy + lr * iry
                        der(psx) = usx - rs * isx
                        der(psy) = usy - rs * isy
                        der(prx) = -rr * irx - electrical * pry
                        der(pry) = -rr * iry + electrical * prx
                        torque = 1.5 * 2 * (psx * isy - psy * isx)
                }
                system S { asset m : Machine }
                scenario Run of S for 2 [s] { record m.torque every 0.1 [s] }
                """);

        assertThat(run.last("m.torque")).isCloseTo(torque(310, 0.5, 0.4, 0.003, 0.069, 300), within(1e-3));
    }

    /** Air-gap torque of two pole pairs: the voltage behind the stator (Thevenin), then the power in rr / slip. */
    private static double torque(double peak, double rs, double rr, double leakage, double lm, double electrical) {
        double w = 100 * Math.PI;
        double slip = (w - electrical) / w;
        double xs = w * leakage;
        double xm = w * lm;
        double size = rs * rs + (xs + xm) * (xs + xm);
        double open = peak / Math.sqrt(2) * xm / Math.sqrt(size);
        double r = xm * xm * rs / size;
        double x = xm * (rs * rs + xs * (xs + xm)) / size;
        double current2 = open * open / ((r + rr / slip) * (r + rr / slip) + (x + xs) * (x + xs));
        return 3 * 2 / w * current2 * rr / slip;
    }

    @Test
    void aBatteryFollowsItsTheveninCircuitAndWarmsByItsLosses() {
        SimulatedText run = SimulatedText.of("""
                asset Battery {
                    parameter capacity : Charge = 7200 [C]
                    parameter r0 : Resistance = 0.05 [Ohm]
                    parameter r1 : Resistance = 0.03 [Ohm]
                    parameter c1 : Capacitance = 2000 [F]
                    parameter current : Current = 2 [A]
                    parameter ambient : TemperatureDifference = 293 [K]
                    state soc : Ratio = 0.9
                    state u1 : Voltage = 0 [V]
                    state temperature : TemperatureDifference = 293 [K]
                    state lost : Energy = 0 [J]
                    variable voltage : Voltage
                    variable heat : Power
                    variable loss : Power
                    equations
                        capacity * der(soc) = -current
                        c1 * der(u1) = current - u1 / r1
                        voltage = 3.2 [V] + 0.9 [V] * soc - r0 * current - u1
                        heat = r0 * current ^ 2 + u1 ^ 2 / r1
                        loss = 0.02 [W/K] * (temperature - ambient)
                        40 [J/K] * der(temperature) = heat - loss
                        der(lost) = heat - loss
                }
                system S { asset b : Battery }
                scenario Run of S for 1800 [s] { record b.voltage, b.temperature, b.lost, b.u1 every 60 [s] }
                """);

        double u1 = 2 * 0.03 * (1 - Math.exp(-1800 / 60.0));
        assertThat(run.last("b.u1")).isCloseTo(u1, within(1e-8));
        assertThat(run.last("b.voltage")).isCloseTo(3.2 + 0.9 * 0.4 - 0.1 - u1, within(1e-8));
        assertThat(40 * (run.last("b.temperature") - 293)).isCloseTo(run.last("b.lost"), within(1e-8));
        assertThat(run.last("b.temperature") - 293).isCloseTo(warming(1800), within(1e-6));
    }

    /** Response of 40 J/K with 0.02 W/K to a + b (1 - exp(-t / 60 s))^2, each exponential for itself. */
    private static double warming(double t) {
        double k = 0.02 / 40;
        double constant = 0.2 + 0.12;
        return (constant / k * (1 - Math.exp(-k * t))
                - 0.24 * (Math.exp(-t / 60) - Math.exp(-k * t)) / (k - 1 / 60.0)
                + 0.12 * (Math.exp(-t / 30) - Math.exp(-k * t)) / (k - 1 / 30.0)) / 40;
    }
}
