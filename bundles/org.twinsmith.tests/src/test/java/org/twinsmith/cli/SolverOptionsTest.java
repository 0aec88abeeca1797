package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.twinsmith.cli.console.ExitCode;

/** How a person chooses the method of integration, and learns which one was at work. */
class SolverOptionsTest {
    /** Two time constants, 0.1 ms and 1 s. */
    private static final String STIFF = """
            namespace stiff
            import twin.si.*
            system Sensor {
                state slow : Real = 1
                state fast : Real = 0
                equations
                    der(slow) = -slow / 1 [s]
                    der(fast) = (slow - fast) / 0.0001 [s]
            }
            scenario Cooling of Sensor for 3 [s] {
                record slow, fast every 0.5 [s]
            }
            """;

    @TempDir
    Path folder;

    private Cli simulate(String... more) throws IOException {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/stiff.twin"), STIFF);
        List<Object> words = new ArrayList<>(List.of("simulate", folder.resolve("model"), "--out",
                folder.resolve("out.csv")));
        words.addAll(List.of(more));
        return Cli.run(words.toArray());
    }

    private JsonObject statistics(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--format", "json"));
        Cli result = simulate(words.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonObject("statistics");
    }

    @Test
    void aStiffRunChangesItsMethodAndSaysWhy() throws IOException {
        JsonObject statistics = statistics();
        assertThat(statistics.get("method").getAsString()).isEqualTo("NDF");
        JsonObject change = statistics.getAsJsonArray("switches").get(0).getAsJsonObject();
        assertThat(change.get("reason").getAsString()).contains("stiff");
        assertThat(simulate().out()).contains("NDF 1–5", "stability");
    }

    @Test
    void aMethodThatWasAskedForStays() throws IOException {
        assertThat(statistics("--method", "RODAS5P", "--tolerance", "1e-6").get("method").getAsString())
                .isEqualTo("RODAS5P");
        assertThat(statistics("--method", "RK4", "--step", "0.0001").get("steps").getAsInt()).isEqualTo(30_000);
    }

    @Test
    void foreignMethodsAreAskedForByTheirNames() throws IOException {
        assertThat(statistics("--solver", "hipparchus54", "--tolerance", "1e-6").get("method").getAsString())
                .isEqualTo("HIPPARCHUS54");
        Cli cvode = simulate("--solver", "cvode");
        if (cvode.exitCode() == ExitCode.WORLD.value()) {
            assertThat(cvode.err()).contains("TW-0710", "Install SUNDIALS");
        } else {
            assertThat(cvode.out()).contains("CVODE, BDF");
        }
    }

    @Test
    void anUnknownMethodIsAnsweredWithTheNamesOfAll() throws IOException {
        Cli result = simulate("--solver", "rkf45");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("TW-0801", "'rkf45' is no method", "auto, dopri5", "cvode-adams");
    }

    @Test
    void anExplanationBeginsWithTheFirstChoiceAndItsReason() throws IOException {
        assertThat(simulate("--explain").out()).contains("0 s  Dormand–Prince 8(5,3) to begin with", "tolerance of 1.00e-09",
                "NDF 1–5, stiff");
        assertThat(simulate("--explain", "--solver", "ndf").out()).contains("0 s  the method that was asked for");
    }

    @Test
    void aStepOfNothingIsWrongUsage() throws IOException {
        Cli result = simulate("--method", "RK4", "--step", "0");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("TW-0801", "step");
    }
}
