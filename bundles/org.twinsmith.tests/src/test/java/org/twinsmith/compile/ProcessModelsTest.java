package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A heat exchanger, a large network of tanks and a controlled reactor. */
class ProcessModelsTest {
    private static final int CELLS = 60;
    private static final String CELL = """
            asset Cell {
                parameter conductance : ThermalConductance = %s [W/K]
                parameter hotStream : ThermalConductance = 800 [W/K]
                parameter coldStream : ThermalConductance = 1000 [W/K]
                input hotIn : TemperatureDifference = 0 [K]
                input coldIn : TemperatureDifference = 0 [K]
                state hot : TemperatureDifference = 40 [K]
                state cold : TemperatureDifference = 40 [K]
                variable heat : Power
                equations
                    heat = conductance * ((hot + hotIn) / 2 - (cold + coldIn) / 2)
                    50 [J/K] * der(hot) = hotStream * (hotIn - hot) - heat
                    50 [J/K] * der(cold) = coldStream * (coldIn - cold) + heat
            }
            """;

    @Test
    void aCounterflowHeatExchangerHasItsEffectivenessByTheNumberOfTransferUnits() {
        String cells = IntStream.range(0, CELLS).mapToObj(i -> "asset c" + i + " : Cell" + (i == 0 ? " { hotIn = 80 [K] }"
                : i == CELLS - 1 ? " { coldIn = 20 [K] }" : "")).collect(Collectors.joining("\n"));
        String links = IntStream.range(1, CELLS).mapToObj(i -> "connect c" + (i - 1) + ".hot -> c" + i + ".hotIn\n"
                + "connect c" + i + ".cold -> c" + (i - 1) + ".coldIn").collect(Collectors.joining("\n"));
        SimulatedText run = SimulatedText.of(CELL.formatted(2000.0 / CELLS) + "system S {\n" + cells + "\n" + links
                + "\n}\nscenario Run of S for 200 [s] { record c0.cold, c" + (CELLS - 1) + ".hot every 50 [s] }");

        // Kays and London, Compact Heat Exchangers, 1984: NTU = 2000 / 800, ratio of streams 0.8.
        double exponential = Math.exp(-2.5 * (1 - 0.8));
        double effectiveness = (1 - exponential) / (1 - 0.8 * exponential);
        double given = 800 * (80 - run.last("c" + (CELLS - 1) + ".hot"));
        assertThat(given / (800 * 60)).isCloseTo(effectiveness, within(1e-3));
        assertThat(1000 * (run.last("c0.cold") - 20)).isCloseTo(given, within(1e-2));
    }

    @Test
    void aThousandTanksLevelOutAsTheirSlowestWave() {
        int count = 1000;
        String tanks = IntStream.range(0, count).mapToObj(i -> "asset t" + i + " : Tank { level = "
                + (2 + Math.cos(Math.PI * (i + 0.5) / count)) + " [m] }").collect(Collectors.joining("\n"));
        String pipes = IntStream.range(1, count).mapToObj(i -> "asset p" + i + " : Pipe\nconnect t" + (i - 1)
                + ".outlet -> p" + i + ".inlet\nconnect p" + i + ".outlet -> t" + i + ".outlet")
                .collect(Collectors.joining("\n"));
        SimulatedText run = SimulatedText.of("""
                asset Tank {
                    port outlet : Liquid
                    state level : Length = 1 [m]
                    equations
                        2 [m2] * der(level) = outlet.q
                        outlet.p = waterDensity * gravity * level
                }
                asset Pipe {
                    port inlet, outlet : Liquid
                    equations
                        inlet.q + outlet.q = 0 [m3/s]
                        inlet.p - outlet.p = 1 [Pa/(m3/s)] * inlet.q
                }
                system S {
                """ + tanks + "\n" + pipes + "\n}\nscenario Run of S for 20 [s] { record t0.level, t250.level, t999.level"
                + " every 10 [s] }");

        // cos(pi (i + 1/2) / n) is an eigenvector of the chain with closed ends.
        double rate = 998.207 * 9.80665 / 2 * 4 * Math.pow(Math.sin(Math.PI / 2 / count), 2);
        double left = Math.exp(-rate * 20);
        assertThat(run.last("t0.level")).isCloseTo(2 + left * Math.cos(Math.PI * 0.5 / count), within(1e-5));
        assertThat(run.last("t250.level")).isCloseTo(2 + left * Math.cos(Math.PI * 250.5 / count), within(1e-5));
        assertThat(run.last("t0.level") + run.last("t999.level")).isCloseTo(4, within(1e-9));
    }

    /** The reactor of Seborg, Edgar and Mellichamp, Process Dynamics and Control, example 2.5: unstable without control. */
    private static final String REACTOR = """
            asset Reactor {
                input coolant : TemperatureDifference = 300 [K]
                state c : Concentration = 500 [mol/m3]
                state temperature : TemperatureDifference = 350 [K]
                variable rate : Real [mol/(m3.s)]
                equations
                    rate = 1.2e9 [s-1] * exp(-8750 [K] / temperature) * c
                    0.1 [m3] * der(c) = 0.1 [m3] / 60 [s] * (1000 [mol/m3] - c) - 0.1 [m3] * rate
                    23900 [J/K] * der(temperature) = 23900 [J/K] / 60 [s] * (350 [K] - temperature)
                        + 0.1 [m3] * 5e4 [J/mol] * rate + 5e4 [J/K] / 60 [s] * (coolant - temperature)
            }
            asset Controller {
                input measured : TemperatureDifference = 350 [K]
                parameter set : TemperatureDifference = 350 [K]
                parameter gain : Real = 8
                state sum : Real [K.s] = 0
                state smoothed : TemperatureDifference = 340 [K]
                variable error : TemperatureDifference
                variable output : TemperatureDifference
                equations
                    error = set - measured
                    der(sum) = error
                    1 [s] * der(smoothed) = measured - smoothed
                    output = 295 [K] + gain * (error + sum / 40 [s] - 2 * (measured - smoothed))
            }
            system S {
                asset r : Reactor { temperature = 340 [K]  c = 600 [mol/m3] }
                asset pid : Controller
                connect r.temperature -> pid.measured
                connect pid.output -> r.coolant
            }
            scenario Run of S for 2000 [s] {
                record r.c, r.temperature, r.coolant, pid.sum every 10 [s]
                expect r.temperature < 370 [K] always
            }
            """;

    @Test
    void aControlledReactorSettlesAtTheOperatingPointOfTheTextbook() {
        SimulatedText run = SimulatedText.of(REACTOR);

        assertThat(run.run().passed()).isTrue();
        assertThat(run.last("r.temperature")).isCloseTo(350, within(1e-4));
        // The textbook rounds: 500 mol/m3 and 300 K.
        assertThat(run.last("r.c")).isCloseTo(500, within(1.0));
        assertThat(run.last("r.coolant")).isCloseTo(300, within(0.2));
        double rate = 1.2e9 * Math.exp(-8750 / 350.0);
        assertThat(run.last("r.c")).isCloseTo(1000 / (1 + 60 * rate), within(1e-2));
    }
}
