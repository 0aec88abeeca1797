package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import on the command line: what it writes passes the check and runs. */
class ImportTest {
    private static final String SBML = """
            <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2"><model id="growth">
            <listOfParameters><parameter id="x" constant="false" value="1"/><parameter id="rate" value="0.25" units="%s"/></listOfParameters>
            <listOfRules><rateRule variable="x"><math xmlns="http://www.w3.org/1998/Math/MathML">
            <apply><times/><ci>rate</ci><ci>x</ci></apply></math></rateRule></listOfRules></model></sbml>
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsImportedPassesTheCheckAndRuns() throws IOException {
        Path out = folder.resolve("growth");
        Cli imported = Cli.run("import", "sbml", source("hertz"), "--out", out, "--for", "4s", "--every", "0.5s");

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("Growth.twin", "0 losses");
        assertThat(Cli.run("check", out).exitCode()).isZero();
        Path csv = folder.resolve("growth.csv");
        assertThat(Cli.run("simulate", out, "--out", csv).exitCode()).isZero();
        String last = Files.readAllLines(csv).getLast();
        assertThat(Double.parseDouble(last.split(",")[1])).isBetween(Math.E - 1e-6, Math.E + 1e-6);
    }

    @Test
    void lossesAreReportedToPersonsAndPrograms() throws IOException {
        Path file = source("metre");

        assertThat(Cli.run("import", "sbml", file, "--out", folder, "--report").out()).contains("rate: its declared unit [m]");
        assertThat(Cli.run("import", "sbml", file, "--out", folder, "--format", "json").out())
                .contains("\"losses\"", "rate: its declared unit [m]", "\"system\": \"Growth\"");
    }

    @Test
    void badInputGivesOneMessageAndItsExitCode() throws IOException {
        assertThat(Cli.run("import", "sbml", folder.resolve("nowhere.xml")).exitCode()).isEqualTo(3);
        assertThat(Cli.run("import", "dtdl", source("hertz")).exitCode()).isEqualTo(2);
        Path damaged = Files.writeString(folder.resolve("damaged.xml"), "<sbml");
        Cli result = Cli.run("import", "sbml", damaged, "--out", folder);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1).first().asString().contains("damaged.xml:1:", "TW-0804");
    }

    private Path source(String unit) throws IOException {
        return Files.writeString(folder.resolve("growth.xml"), SBML.formatted(unit));
    }
}
