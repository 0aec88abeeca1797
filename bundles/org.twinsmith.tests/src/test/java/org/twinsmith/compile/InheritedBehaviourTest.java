package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InheritedBehaviourTest {

    @Test
    void aRedefinedEquationTakesThePlaceOfItsBase() {
        SimulatedText run = SimulatedText.of("""
                process Growth {
                    state x : Length = 1 [m]
                    parameter rate : Frequency = 1 [Hz]
                    telemetry double : Length
                    equations
                        growth: der(x) = rate * x
                        double = 2 * x
                }
                process Bounded extends Growth {
                    equations
                        redefine growth: der(x) = rate * (x - x^2 / 2 [m])
                }
                system Culture { process p : Bounded }
                scenario Day of Culture for 5 [s] { record p.x, p.double every 1 [s] }
                """);
        // The logistic function with the capacity 2 m: x = 2 / (1 + e^-t).
        double logistic = 2 / (1 + Math.exp(-5));
        assertThat(run.last("p.x")).isCloseTo(logistic, Offset.offset(1e-5));
        assertThat(run.last("p.double")).isCloseTo(2 * logistic, Offset.offset(1e-5));
    }

    @Test
    void aRedeclaredPartTakesThePlaceOfItsBase() {
        SimulatedText run = SimulatedText.of("""
                asset Drive { parameter speed : Velocity = 1 [m/s]  state x : Length = 0 [m]  equations der(x) = speed }
                asset FastDrive extends Drive { parameter speed : Velocity = 3 [m/s] }
                asset Machine { asset drive : Drive  telemetry way : Length  equations way = drive.x }
                asset FastMachine extends Machine { asset drive : FastDrive }
                system Cell { asset m : FastMachine }
                scenario Go of Cell for 2 [s] { record m.way every 1 [s] }
                """);
        assertThat(run.last("m.way")).isCloseTo(6, Offset.offset(1e-6));
    }

    @Test
    void numbersInStructsStandInEquations() {
        SimulatedText run = SimulatedText.of("""
                struct Plate { maker : String  rating : Power  poles : Integer  built : Date }
                asset Motor {
                    property plate : Plate { maker = "M"  rating = 3 [kW]  poles = 4 }
                    telemetry perPole : Power
                    equations perPole = plate.rating / plate.poles
                }
                system Cell { asset m, n : Motor  asset family[2] : Motor { plate.rating = {8, 12} [kW] } asset big : Motor { plate.rating = 6 [kW]  plate.maker = "N" } }
                scenario Go of Cell for 1 [s] { record m.perPole, big.perPole, family.perPole every 1 [s] }
                """);
        assertThat(run.last("m.perPole")).isEqualTo(750);
        assertThat(run.last("big.perPole")).isEqualTo(1500);
        assertThat(run.last("family[2].perPole")).isEqualTo(3000);
    }

    @Test
    void aNumberOfAStructWithoutAValueIsReportedWhereItIsUsed() {
        assertThat(CompiledText.uncheckedFindings("""
                struct Plate { rating : Power }
                system Cell { property plate : Plate  variable p : Power  equations p = plate.rating }
                """)).extracting(found -> found.code().id()).contains("TW-0203");
    }
}
