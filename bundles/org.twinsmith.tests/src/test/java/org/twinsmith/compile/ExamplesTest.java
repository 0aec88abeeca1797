package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.Step;

class ExamplesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("twinsmith.root", "../..")).resolve("examples");

    @Test
    void thePumpingStationNeedsNoLargerLoopThanItHasBranches() {
        Plan plan = station();

        assertThat(plan.dynamics()).filteredOn(Step.Solve.class::isInstance).singleElement()
                .satisfies(step -> assertThat(((Step.Solve) step).slots()).hasSizeLessThanOrEqualTo(4));
        assertThat(plan.layout().states()).isEqualTo(4);
    }

    @Test
    void aRunningPumpWorksWhereItsCurveMeetsTheSystem() {
        PlanInterpreter run = new PlanInterpreter(station());
        run.set("control.lead", 1);
        run.settle(0);

        double rise = run.get("p1.discharge.p") - run.get("p1.suction.p");
        double ratio = run.get("p1.flow") / (100.0 / 3600);
        assertThat(rise).isCloseTo(998.207 * 9.80665 * (32 * 4 / 3.0 - 32 / 3.0 * ratio * ratio), within(1e-4));
        assertThat(run.get("p1.flow") + run.get("p2.flow")).isCloseTo(run.get("tower.inlet.q"), within(1e-12));
        assertThat(run.derivative("tower.level") * 40 + run.get("tower.demand"))
                .isCloseTo(run.get("tower.inlet.q"), within(1e-12));
        assertThat(run.derivative("sump.level") * 12 - run.get("sump.inflow"))
                .isCloseTo(-run.get("p1.flow") - run.get("p2.flow"), within(1e-12));
    }

    @Test
    void instantsOfTheScenarioAreKnownBeforehand() {
        assertThat(station().relations()).filteredOn(Relation::isInstant).extracting(Relation::text)
                .contains("time >= 2400.0 s", "time >= 7200.0 s", "time >= 9000.0 s");
    }

    @ParameterizedTest
    @CsvSource({"bouncing-ball, 2", "dahlquist, 1", "van-der-pol, 2"})
    void theReferenceModelsNeedNoLoop(String folder, int states) {
        Plan plan = CompiledText.plan(EXAMPLES.resolve("reference").resolve(folder), null, null);

        assertThat(plan.layout().states()).isEqualTo(states);
        assertThat(List.copyOf(plan.dynamics())).hasOnlyElementsOfType(Step.Assign.class);
    }

    private static Plan station() {
        return CompiledText.plan(EXAMPLES.resolve("pumping-station"), "Station", "Day");
    }
}
