package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** twin.thermal against solutions in closed form and a textbook's numbers. */
class ThermalLibraryTest {

    @Test
    void aBodyCoolsExponentiallyThroughALayerAndConvectionInSeries() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset body : HeatCapacitor { capacity = 5 [kJ/K]  temperature = 90 [degC] }
                    asset layer : ThermalLayer { thickness = 50 [mm]  area = 2 [m2] }
                    asset air : Convection { coefficient = 8 [W/(m2.K)]  area = 2 [m2] }
                    asset meter : HeatMeter
                    asset room : FixedTemperature { temperature = 20 [degC] }
                    connect body.surface -> layer.a
                    connect layer.b -> air.a
                    connect air.b -> meter.a
                    connect meter.b -> room.surface
                }
                scenario Run of S for 2 [h] { record body.temperature, meter.flow every 1 [min] }
                """);

        double resistance = 0.05 / (0.04 * 2) + 1 / (8 * 2.0);
        double difference = 70 * Math.exp(-7200 / (5000 * resistance));
        assertThat(run.last("body.temperature") - 293.15).isCloseTo(difference, within(1e-5));
        assertThat(run.last("meter.flow")).isCloseTo(difference / resistance, within(1e-5));
    }

    @Test
    void aRadiatingBodyCoolsByTheFourthPower() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset body : HeatCapacitor { capacity = 100 [J/K]  temperature = 800 [K] }
                    asset surface : Radiation { emissivity = 0.8  area = 0.01 [m2] }
                    asset space : FixedTemperature { temperature = 1e-3 [K] }
                    asset probe : Thermometer
                    connect body.surface -> surface.a
                    connect surface.b -> space.surface
                    connect probe.surface -> body.surface
                }
                scenario Run of S for 1000 [s] { record probe.temperature every 10 [s] }
                """);

        // C dT/dt = -e s A T^4, so T^-3 grows linearly.
        double k = 5.670374419e-8 * 0.8 * 0.01 / 100;
        assertThat(run.last("probe.temperature")).isCloseTo(Math.pow(Math.pow(800, -3) + 3 * k * 1000, -1 / 3.0), within(1e-4));
    }

    /** The other method of the textbooks, by the logarithmic mean of the differences at both ends, says the same. */
    @Test
    void heatExchangersPassWhatTheirLogarithmicMeanDifferenceSays() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset counter, balanced : HeatExchanger { conductance = 2 [kW/K] }
                    asset parallel : HeatExchanger { conductance = 2 [kW/K]  arrangement = parallelFlow }
                }
                scenario Run of S for 1 [s] {
                    set counter.coldStream = 2 [kW/K]
                    set parallel.coldStream = 2 [kW/K]
                    record counter.hotOut, counter.coldOut, counter.heat, parallel.hotOut, parallel.coldOut, parallel.heat,
                        balanced.hotOut, balanced.coldOut, balanced.heat
                }
                """);

        assertThat(run.last("counter.heat")).isCloseTo(2000 * mean(353.15 - run.last("counter.coldOut"),
                run.last("counter.hotOut") - 293.15), within(1e-6));
        assertThat(run.last("parallel.heat")).isCloseTo(2000 * mean(353.15 - 293.15,
                run.last("parallel.hotOut") - run.last("parallel.coldOut")), within(1e-6));
        assertThat(run.last("balanced.heat")).isCloseTo(2000 * (run.last("balanced.hotOut") - 293.15), within(1e-6));
        for (String each : List.of("counter", "parallel")) {
            assertThat(1000 * (353.15 - run.last(each + ".hotOut"))).isCloseTo(run.last(each + ".heat"), within(1e-6));
            assertThat(2000 * (run.last(each + ".coldOut") - 293.15)).isCloseTo(run.last(each + ".heat"), within(1e-6));
        }
    }

    private static double mean(double one, double other) {
        return (one - other) / Math.log(one / other);
    }

    @Test
    void aTransmitterSaturatesAsNamurHasIt() {
        SimulatedText run = LibraryModel.run("""
                system S {
                    asset heater : HeatSource
                    asset body : HeatCapacitor { capacity = 1 [kJ/K]  temperature = -20 [degC] }
                    asset sensor : TemperatureTransmitter { lower = 0 [degC]  upper = 50 [degC] }
                    connect heater.outlet -> body.surface
                    connect sensor.surface -> body.surface
                }
                scenario Run of S for 100 [s] {
                    set heater.heat = 1 [kW]
                    record sensor.signal, sensor.temperature every 5 [s]
                }
                """);

        double[] signal = run.column("sensor.signal");
        assertThat(signal[0]).isCloseTo(-0.0125, within(1e-12));
        assertThat(signal[9]).as("25 degC after 45 s").isCloseTo(0.5, within(1e-9));
        assertThat(run.last("sensor.signal")).isCloseTo(1.03125, within(1e-12));
    }
}
