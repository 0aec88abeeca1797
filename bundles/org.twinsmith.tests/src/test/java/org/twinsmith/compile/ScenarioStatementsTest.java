package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.model.semantics.SolverMethod;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;

/** What a scenario says of the run itself: how it is integrated, when it ends, and that a fault is an event. */
class ScenarioStatementsTest {
    private static final String TANK = """
            system S {
                input inflow : Real [m/s] = 0.5 [m/s]
                state level : Length = 0 [m]
                event high when level > 1 [m]
                equations der(level) = inflow
            }
            scenario Run of S for 10 [s] { %s record level every 1 [s] }
            """;

    @Test
    void aRunStopsWhereItsConditionTurnsTrueAndHasPassed() {
        SimulatedText run = SimulatedText.of(TANK.formatted("stop when level > 2 [m] \"full\"  expect level < 2.1 [m] always"));

        assertThat(run.run().endTime()).isCloseTo(4, within(1e-9));
        assertThat(run.run().passed()).isTrue();
        assertThat(run.run().ended()).isTrue();
        assertThat(run.run().occurrences()).extracting(each -> each.event().name() + ": " + each.event().message())
                .containsExactly("high: high", "stop: full");
        assertThat(run.last("level")).isCloseTo(2, within(1e-9));
    }

    @Test
    void aConditionThatHoldsAtTheStartStopsTheRunThere() {
        assertThat(SimulatedText.of(TANK.formatted("stop when level < 1 [m]")).run().endTime()).isZero();
    }

    @Test
    void aConditionThatNeverHoldsStopsNothing() {
        Run run = SimulatedText.of(TANK.formatted("stop when level > 20 [m]")).run();

        assertThat(run.endTime()).isEqualTo(10);
        assertThat(run.ended()).isFalse();
    }

    @Test
    void aScenarioChoosesMethodToleranceAndStep() {
        Plan plan = CompiledText.plan(TANK.formatted("solver rk4 step 10 [ms]"));
        Run run = SimulatedText.of(plan, Simulation.Options.of(plan.scenario().solver())).run();

        assertThat(run.statistics().method()).isEqualTo(Method.RK4);
        // One step more, since the event cuts one in two.
        assertThat(run.statistics().steps()).isBetween(1000L, 1002L);
        assertThat(Simulation.Options.of(CompiledText.plan(TANK.formatted("solver ndf tolerance 1e-5")).scenario().solver()))
                .isEqualTo(Simulation.Options.DEFAULT.with(Method.NDF).withTolerances(1e-5, 1e-8));
    }

    /** The language knows them by name only. */
    @Test
    void eachMethodHasItsWord() {
        assertThat(SolverMethod.words().stream().map(word -> Method.of(word).orElseThrow())).containsExactlyInAnyOrder(Method.values());
        assertThat(CompiledText.plan(TANK.formatted("solver cvode_adams")).scenario().solver().orElseThrow().method()).isEqualTo("cvode_adams");
    }

    @Test
    void aLeakIsAnEventOfTheRun() {
        String pipe = """
                asset Source { port out : Liquid  equations out.p = 1 [bar] }
                asset Sink { port inlet : Liquid  telemetry q : VolumeFlow  equations inlet.q = 1 [m3/(h.bar)] * inlet.p  q = inlet.q }
                system S { asset a : Source  asset b : Sink  connect a.out -> b.inlet }
                scenario Run of S for 1 [min] { fault b.inlet leak 2 [m3/h] %s record b.q every 1 [s] }
                """;

        assertThat(times(pipe.formatted("from 20 [s] until 30 [s]"))).containsExactly(20.0);
        assertThat(times(pipe.formatted(""))).containsExactly(0.0);
    }

    private static List<Double> times(String model) {
        return SimulatedText.of(model).run().occurrences().stream().filter(each -> each.event().name().equals("b.inlet.leak"))
                .map(Run.Occurrence::time).toList();
    }
}
