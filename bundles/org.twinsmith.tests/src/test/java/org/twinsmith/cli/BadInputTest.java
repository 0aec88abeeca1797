package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake gives one message with code, place and remedy, the right exit code, and no stack trace. */
class BadInputTest {
    private static final String HEAD = """
            namespace test
            import twin.si.*
            import twin.fluid.*
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"simulate DIR --tolerance 0, --tolerance is 0.0", "simulate DIR --step -1, --step is -1.0 s", "simulate DIR --solver foo, option '--solver': 'foo'",
        "sweep DIR --name Doubt --jobs 0, --jobs is 0", "serve DIR --speed 0, --speed is 0.0", "mirror DIR --replay x.csv --speed -1, --speed is -1.0",
        "chekc DIR, there is no command 'chekc'", "data prune --data DIR, --before"})
    void aNumberOrNameThatIsNotAllowedIsNamed(String line, String named) {
        Cli result = Cli.run((Object[]) line.replace("DIR", Cli.example("pumping-station").toString()).split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("TW-0801", named).doesNotContain("Exception");
    }

    @Test
    void aSyntaxErrorIsShownWhereItIs() throws IOException {
        assertError(check("system Sys {\n    state x Real = 1\n}\n"), 1, "TW-0001", 5);
    }

    @Test
    void anUnknownUnitIsNamed() throws IOException {
        Cli result = check("system Sys {\n    parameter p : Length = 5 [furlongs]\n}\n");
        assertError(result, 1, "TW-0201", 5);
        assertThat(result.err()).contains("furlongs");
    }

    @Test
    void aDimensionClashNamesBothDimensions() throws IOException {
        Cli result = check("""
                system Sys {
                    parameter l : Length = 5 [m]
                    state x : Time = 1 [s]
                    equations
                        der(x) = l / 1 [s]
                }
                """);
        assertError(result, 1, "TW-0202", 8);
    }

    @Test
    void aRequiredPortThatNobodyConnectsIsAnError() throws IOException {
        Cli result = check("""
                asset Valve {
                    required port inlet : Liquid
                    equations
                        inlet.p = 0 [Pa]
                }
                system Sys {
                    asset v : Valve
                }
                """);
        assertError(result, 1, "TW-0402", 10);
        assertThat(result.err()).contains("v.inlet");
    }

    @Test
    void anUnderdeterminedSystemNamesWhatIsNotDetermined() throws IOException {
        Cli result = check("""
                system Sys {
                    variable a : Real
                    variable b : Real
                    equations
                        a + b = 1
                }
                """);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("TW-0301").contains("2 unknowns").containsAnyOf("a", "b");
        assertNoTrace(result);
    }

    @Test
    void aFolderThatIsNotThereIsTheWorldsFault() {
        assertError(Cli.run("check", folder.resolve("nowhere")), 3, "TW-0701", 0);
    }

    @Test
    void aMissingFolderArgumentIsWrongUsage() {
        assertError(Cli.run("check"), 2, "TW-0801", 0);
    }

    @Test
    void aScenarioThatDoesNotExistIsWrongUsageAndTheOnesThatDoAreNamed() {
        Cli result = Cli.run("simulate", Cli.example("pumping-station"), "--scenario", "Night");
        assertError(result, 2, "TW-0106", 0);
        assertThat(result.err()).contains("Day");
    }

    @Test
    void anUnreachableServerIsTheWorldsFault() throws IOException {
        Files.writeString(folder.resolve("m.twin"), HEAD + """
                system Sys {
                    state x : Real = 1
                    equations
                        der(x) = -x / 1 [s]
                }
                source plc : opcua "opc.tcp://127.0.0.1:9/none" { security None }
                bind Sys.x <- plc "nsu=urn:x;s=X" [1] sampling 100 [ms]
                """);
        Cli result = Cli.run("mirror", folder, "--for", "1s", "--out", folder.resolve("m.csv"), "--data",
                folder.resolve("data"));
        assertError(result, 3, "TW-0703", 0);
        assertThat(result.err()).contains("opc.tcp://127.0.0.1:9/none");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTheWorldsFault() {
        Path kernel = Path.of("/proc");
        assumeThat(kernel).as("a folder that not even root may write to").isDirectory();
        assertError(Cli.run("diagram", Cli.example("pumping-station"), "--out", kernel.resolve("out/s.svg")), 3,
                "TW-0702", 0);
    }

    @Test
    void aFileWhereAFolderIsNeededIsTheWorldsFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Cli result = Cli.run("diagram", Cli.example("pumping-station"), "--out", file.resolve("s.svg"));
        assertError(result, 3, "TW-0702", 0);
        assertThat(file).hasContent("mine");
    }

    private Cli check(String text) throws IOException {
        Files.writeString(folder.resolve("m.twin"), HEAD + text);
        return Cli.run("check", folder);
    }

    /** One error with its code, its line where there is one, and no stack trace. */
    private static void assertError(Cli result, int exitCode, String code, int line) {
        assertThat(result.err()).contains("error " + code);
        assertThat(result.err().lines().filter(each -> each.contains(" error ") || each.startsWith("error "))).hasSize(1);
        if (line > 0) {
            assertThat(result.err()).contains("m.twin:" + line + ":");
        }
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertNoTrace(result);
    }

    private static void assertNoTrace(Cli result) {
        assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
