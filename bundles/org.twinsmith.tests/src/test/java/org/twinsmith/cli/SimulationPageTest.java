package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationPageTest {
    @TempDir
    Path folder;

    @Test
    void aSimulationWritesAPageWithItsCurvesBesideItsTable() throws IOException {
        Path table = folder.resolve("free-fall.csv");
        Path page = folder.resolve("pages/free-fall.html");

        var run = Cli.run("simulate", Cli.example("reference/bouncing-ball"), "--out", table, "--report", page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(table.toString(), page.toString());
        assertThat(Files.readString(page)).contains("<svg", "Integration steps").doesNotContain("Mirrored samples");
    }
}
