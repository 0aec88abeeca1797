package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;

class OptionalBehaviourTest {
    private static final String TANK = """
            connector Heat { T : Temperature  flow Q : HeatFlow }
            asset Heater { parameter rating : Power = 1 [kW]  port out : Heat  equations out.Q = -rating }
            asset Tank {
                optional asset heater : Heater
                optional port drain : Heat
                optional parameter gain : Real
                port wall : Heat
                state energy : Energy = 0 [J]
                connect heater.out -> wall
                equations
                    wall.T = 300 [K]
                    der(energy) = wall.Q * (if present(gain) then gain else 1)
            }
            """;

    @Test
    void whatIsLeftOutTakesItsConnectionsAlong() {
        SimulatedText run = SimulatedText.of(TANK.replace("port wall", "asset sink : Sink  port wall")
                .replace("connect heater.out -> wall", "connect heater.out -> sink.inlet")
                .replace("wall.T = 300 [K]", "wall.T = 300 [K]").replace("wall.Q * (", "sink.inlet.Q * (")
                .replace("asset Tank", "asset Sink { port inlet : Heat  equations inlet.T = 300 [K] }\nasset Tank") + """
                system Plant {
                    asset hot : Tank { without drain }
                    asset double : Tank { gain = 2  without drain }
                    asset cold : Tank { without heater  without drain }
                }
                scenario Go of Plant for 2 [s] { record hot.energy, double.energy, cold.energy every 1 [s] }
                """);
        assertThat(run.last("hot.energy")).isCloseTo(2000, within(1e-6));
        assertThat(run.last("double.energy")).isCloseTo(4000, within(1e-6));
        assertThat(run.last("cold.energy")).isCloseTo(0, within(1e-6));
    }

    @Test
    void whatIsLeftOutHasNoValueAndNoConnectionFromOutside() {
        assertThat(CompiledText.uncheckedFindings(TANK + """
                system Plant { asset a, b : Tank { without heater  without drain } connect a.drain -> b.wall  variable p : Power equations p = a.heater.rating }
                """)).filteredOn(found -> found.code() == Code.ABSENT).extracting(Diagnostic::message)
                .anyMatch(message -> message.contains("a.drain is left out"))
                .anyMatch(message -> message.contains("a does without heater"));
    }

    @Test
    void anOptionalPortNeedsNoConnection() {
        assertThat(CompiledText.uncheckedFindings("""
                connector Heat { T : Temperature  flow Q : HeatFlow }
                asset Wall { optional port p : Heat  equations p.T = 300 [K] }
                system Plant { asset w : Wall }
                """)).isEmpty();
    }
}
