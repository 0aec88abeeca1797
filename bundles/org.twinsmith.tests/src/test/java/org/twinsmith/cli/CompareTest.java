package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonParser;

class CompareTest {
    @TempDir
    Path folder;

    @Test
    void aRunAgreesWithItselfAtAnotherToleranceOfTheSolver() {
        simulate("loose.csv", "1e-7");
        simulate("tight.csv", "1e-10");

        Cli comparison = Cli.run("compare", folder.resolve("tight.csv"), folder.resolve("loose.csv"), "--tolerance", "1e-4");

        assertThat(comparison.exitCode()).as(comparison.err()).isZero();
        assertThat(comparison.out()).contains("sump.level", "agrees").doesNotContain("DIFFERS");
    }

    @Test
    void aDifferenceIsNamedWithItsInstantInTextAndJson() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "time [s],level [m],mode\n0,1,off\n1,2,off\n2,3,off\n");
        Files.writeString(folder.resolve("b.csv"), "time [s],level [cm],mode\n0,100,off\n1,200,off\n2,350,auto\n");

        Cli text = Cli.run("compare", folder.resolve("a.csv"), folder.resolve("b.csv"));
        Cli json = Cli.run("compare", folder.resolve("a.csv"), folder.resolve("b.csv"), "--format", "json");

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.err()).contains("error TW-0901: level differs by up to 0.500000 [m] at 2.00000 s",
                "error TW-0901: mode differs");
        assertThat(JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonObject("comparison")
                .getAsJsonArray("signals").get(0).getAsJsonObject().get("deviatesFrom").getAsDouble()).isEqualTo(2);
    }

    @Test
    void aNegativeToleranceAndAMissingFileAreUsageAndWorld() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "time [s],level [m]\n0,1\n");

        assertThat(Cli.run("compare", folder.resolve("a.csv"), folder.resolve("a.csv"), "--tolerance", "-1").exitCode())
                .isEqualTo(2);
        assertThat(Cli.run("compare", folder.resolve("a.csv"), folder.resolve("none.csv")).exitCode()).isEqualTo(3);
        assertThat(Cli.run("compare", folder.resolve("a.csv"), folder.resolve("a.csv")).exitCode()).isZero();
    }

    private void simulate(String file, String tolerance) {
        assertThat(Cli.run("simulate", Cli.example("pumping-station"), "--tolerance", tolerance, "--out",
                folder.resolve(file)).exitCode()).isZero();
    }
}
