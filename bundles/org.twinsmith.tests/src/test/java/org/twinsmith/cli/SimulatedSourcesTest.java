package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that a run takes from the run of another scenario. */
class SimulatedSourcesTest {
    private static final String MODEL = """
            namespace two
            import twin.si.*
            system Feeder { state q : VolumeFlow = 0 [l/s]  equations der(q) = 1 [l/s2] }
            system Plant {
                parameter area : Area = 2 [m2]
                input inflow : VolumeFlow
                state level : Length = 0 [m]
                equations area * der(level) = inflow
            }
            source feeder : simulated "Rising"
            source worn : simulated "two.Worn"
            bind Plant.inflow <- feeder "q" [l/s]
            bind Plant.level <- worn "level" [cm]
            scenario Rising of Feeder for 10 [s] { record q every 1 [s] }
            scenario Worn of Plant for 10 [s] { fault area gain 2  record level every 1 [s] }
            scenario Run of Plant for 10 [s] { record level every 1 [s]  expect abs(measured(level) - level / 2) < 1 [mm] always }
            """;

    @TempDir
    Path folder;

    private Cli simulate(String model, String scenario) throws IOException {
        Files.writeString(folder.resolve("m.twin"), model);
        return Cli.run("simulate", folder, "--scenario", scenario, "--out", folder.resolve("out.csv"));
    }

    /** The flow rises by a litre a second in each second: 50 l after ten seconds, on 2 m2, and on 4 m2 in the worn plant. */
    @Test
    void anInputFollowsAnotherRunAndAMeasuredValueStandsBesideTheComputedOne() throws IOException {
        Cli run = simulate(MODEL, "Run");

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> rows = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(rows.getFirst()).isEqualTo("time [s],level [m],measured(level) [m]");
        String[] last = rows.getLast().split(",");
        assertThat(Double.parseDouble(last[1])).isBetween(0.02499, 0.02501);
        assertThat(Double.parseDouble(last[2])).isBetween(0.01249, 0.01251);
    }

    @Test
    void checkRunsNothingAndFindsNothing() throws IOException {
        Files.writeString(folder.resolve("m.twin"), MODEL);
        Cli check = Cli.run("check", folder);

        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out() + check.err()).doesNotContain("warning");
    }

    @Test
    void whatCannotBePlayedSaysWhy() throws IOException {
        assertThat(simulate(MODEL.replace("\"q\" [l/s]", "\"p\" [l/s]"), "Run").err()).contains("TW-0504", "'Rising' has no value 'p'");
        assertThat(simulate(MODEL.replace("worn \"level\" [cm]", "worn \"inflow\" [cm]"), "Run").err()).contains("TW-0504", "stands for [cm]");
        assertThat(simulate(MODEL.replace("simulated \"Rising\"", "simulated \"Worn\""), "Run").err())
                .contains("TW-0504", "'Worn' has no value 'q'").doesNotContain("TW-0309");
    }

    @Test
    void scenariosThatNeedEachOtherAreRefused() throws IOException {
        String circle = MODEL.replace("simulated \"Rising\"", "simulated \"Run\"").replace("feeder \"q\" [l/s]", "feeder \"inflow\" [l/s]");
        assertThat(simulate(circle, "Worn").err()).contains("TW-0504").contains("needs values of itself");
    }
}
