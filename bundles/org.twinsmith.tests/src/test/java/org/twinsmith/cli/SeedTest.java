package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a person repeats a run with noise, or runs it with other noise. */
class SeedTest {
    private static final String NOISY = """
            namespace noisy
            import twin.si.*
            system Site {
                noise wind : Velocity gaussian mean 8 deviation 2 [m/s] every 0.1 [s] linear
                state way : Length = 0
                equations der(way) = wind
            }
            scenario Gusts of Site for 3 [s] { seed 4   record way every 0.5 [s] }
            """;

    @TempDir
    Path folder;

    private String csv(String... more) throws IOException {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/noisy.twin"), NOISY);
        List<Object> words = new ArrayList<>(List.of("simulate", folder.resolve("model"), "--out", folder.resolve("out.csv")));
        words.addAll(List.of(more));
        Cli result = Cli.run(words.toArray());
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return Files.readString(folder.resolve("out.csv"));
    }

    @Test
    void oneSeedGivesTheSameFileToTheByteAndAnotherSeedAnotherOne() throws IOException {
        String scenario = csv();

        assertThat(csv()).isEqualTo(scenario);
        assertThat(csv("--seed", "4")).isEqualTo(scenario);
        assertThat(csv("--seed", "5")).isNotEqualTo(scenario);
    }

    @Test
    void aSeedBelowZeroIsWrongUsage() throws IOException {
        csv();
        Cli result = Cli.run("simulate", folder.resolve("model"), "--seed", "-1");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--seed is -1, allowed is 0 .. 9007199254740992");
    }
}
