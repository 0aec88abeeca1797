package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The main job, as the README promises it. */
class RunTest {
    @TempDir
    Path folder;

    @Test
    void aRunLeavesReportValuesCodeAndSamplesAndNothingInTheModel() throws IOException {
        List<Path> before = files(Cli.example("pumping-station"));
        Path out = folder.resolve("out");
        Cli result = Cli.run("run", Cli.example("pumping-station"), "--out", out, "--data", folder.resolve("data"),
                "--format", "json");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        JsonObject facts = JsonParser.parseString(result.out()).getAsJsonObject();
        String report = Files.readString(Path.of(facts.get("report").getAsString()));
        assertThat(report).startsWith("<!DOCTYPE html>").contains("p1.dryRun").contains("main.inlet.leak").contains("✓ shown", "The sump never overflows and never runs dry").contains("Model against mirror")
                .contains("sump.level").doesNotContain("<link").doesNotContain("src=\"");
        assertThat(Files.readAllLines(out.resolve("Day.csv")).getFirst()).startsWith("time [s],sump.level [m]");
        assertThat(Path.of(facts.get("generated").getAsString()).resolve("pom.xml")).exists();
        assertThat(folder.resolve("data")).isNotEmptyDirectory();
        assertThat(files(Cli.example("pumping-station"))).isEqualTo(before);
    }

    @Test
    void everyCommandShowsAnExampleInItsHelp() {
        for (String command : List.of("check", "simulate", "generate", "run", "diagram", "serve", "mirror", "browse")) {
            Cli help = Cli.run(command, "--help");
            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).as(command).contains("Example").contains("twinsmith " + command);
        }
    }

    @Test
    void findingsAsJsonHaveCodeAndPlace() throws IOException {
        Files.writeString(folder.resolve("m.twin"), "namespace a\nsystem S {\n    state x : Nothing = 1\n}\n");
        Cli result = Cli.run("check", folder, "--format", "json");
        assertThat(result.exitCode()).isEqualTo(1);
        JsonObject first = JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonArray("diagnostics").get(0)
                .getAsJsonObject();
        assertThat(first.get("code").getAsString()).isEqualTo("TW-0101");
        assertThat(first.get("line").getAsInt()).isEqualTo(3);
        assertThat(first.get("column").getAsInt()).isEqualTo(15);
    }

    private static List<Path> files(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.sorted().toList();
        }
    }
}
