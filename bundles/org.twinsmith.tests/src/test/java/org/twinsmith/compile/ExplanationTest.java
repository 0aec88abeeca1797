package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.codegen.java.InProcess;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.explanation.Explainer;
import org.twinsmith.simulation.explanation.Explanation;
import org.twinsmith.simulation.explanation.Explanation.Change;
import org.twinsmith.simulation.explanation.Explanation.Fault;

/** Why alarms are raised. Two heaters stand side by side in one room, and heat nothing but themselves. */
class ExplanationTest {
    private static final String HEATERS = """
            asset Heater {
                parameter loss : ThermalConductance = 50 [W/K]
                parameter capacity : HeatCapacity = 100 [kJ/K]
                input power : HeatFlow = 1 [kW]
                input room : Temperature = 20 [degC]
                variable lost : HeatFlow
                state temperature : Temperature = 40 [degC]
                equations
                    lost = loss * (temperature - room)
                    capacity * der(temperature) = power - lost
            }
            system Plant { asset a, b : Heater }
            scenario Run of Plant for 4 [h] {
                %s
                record a.temperature every 1 [min]
            }
            source plc : opcua "opc.tcp://localhost:4840"
            bind Plant.a.temperature <- plc "nsu=urn:plant;s=A" [degC]
            monitor Warm on Plant.a.temperature {
                alarm when %s
                %s
            }
            """;

    private static List<Explanation> explanations(String happening, String alarm, String wish) {
        Plan plan = CompiledText.plan(HEATERS.formatted(happening, alarm, wish));
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.inProcess(plan)).get();
        Explainer explainer = new Explainer(plan, program);
        assertThat(new Simulation(program, Simulation.Options.DEFAULT).run(explainer, Cancellation.NEVER).occurrences())
                .anyMatch(each -> each.event().name().equals("Warm"));
        return explainer.explanations();
    }

    private static Explanation warm(String happening) {
        return explanations(happening, "value > 45 [degC]", "explain").getFirst();
    }

    /** Each of them warms heater a; what is wrong with heater b at the same time does not. */
    @ParameterizedTest
    @ValueSource(strings = {"a.power gain 200 [%]", "a.power offset 1 [kW]", "a.power drift 1 [kW/h]", "a.loss gain 50 [%]", "a.room offset 10 [K]"})
    void aFaultIsNamedAndThoseThatDoNotReachTheValueAreNot(String fault) {
        Explanation explanation = warm("fault b.power gain 300 [%] from 1 [min] fault " + fault + " from 10 [min] fault b.loss gain 10 [%] from 11 [min]");

        assertThat(explanation.causes()).filteredOn(Fault.class::isInstance).singleElement()
                .isEqualTo(new Fault(String.join(".", fault.split(" ")[0], fault.split(" ")[1]), "fault " + fault + " from 10 [min]", 600));
        assertThat(explanation.causes().getFirst()).isInstanceOf(Fault.class);
    }

    @Test
    void aChangedInputIsNamedWithItsWay() {
        Explanation explanation = warm("set a.room = 20 [degC] set a.room = 30 [degC] from 1 [h]");

        assertThat(explanation.alarm()).isEqualTo("Warm");
        assertThat(explanation.watched()).singleElement().satisfies(value -> {
            assertThat(value.variable().name()).isEqualTo("a.temperature");
            assertThat(value.variable().unit().fromSi(value.si())).isCloseTo(45, within(1e-6));
        });
        assertThat(explanation.causes()).singleElement().isInstanceOfSatisfying(Change.class, change -> {
            assertThat(change.variable().name()).isEqualTo("a.room");
            assertThat(change.before()).isEqualTo(293.15);
            assertThat(change.now()).isEqualTo(303.15);
            assertThat(change.through()).containsExactly("a.lost");
        });
    }

    @Test
    void aSensorThatIsWrongExplainsAResidualAndNoValue() {
        assertThat(explanations("fault a.temperature offset 3 [K] from 10 [min]", "residual > 2 [K]", "residual against model explain").getFirst().causes())
                .containsExactly(new Fault("a.temperature.offset", "fault a.temperature offset 3 [K] from 10 [min]", 600));
        assertThat(warm("fault a.temperature offset 3 [K] from 10 [min] fault a.power gain 200 [%] from 20 [min]").causes())
                .filteredOn(Fault.class::isInstance).extracting(cause -> ((Fault) cause).name()).containsExactly("a.power.gain");
    }

    @Test
    void whatHasNotHappenedYetExplainsNothing() {
        assertThat(explanations("fault a.power gain 200 [%] from 1 [h]", "value > 39 [degC]", "explain").getFirst().causes()).isEmpty();
    }

    @Test
    void onlyMonitorsThatAreAskedExplain() {
        assertThat(explanations("fault a.power gain 200 [%]", "value > 45 [degC]", "")).isEmpty();
    }
}
