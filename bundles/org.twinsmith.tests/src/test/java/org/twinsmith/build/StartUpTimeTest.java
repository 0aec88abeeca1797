package org.twinsmith.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a user waits for the command line to come up. */
@Tag("bench")
class StartUpTimeTest {

    /** Seen on two cores of a server, idle. */
    private static final Duration FIGURE = Duration.ofMillis(250);

    @Test
    void theCommandLineAnswersAtOnce() {
        List<Duration> runs = IntStream.range(0, 9).mapToObj(run -> version()).sorted().toList();

        Duration median = runs.get(runs.size() / 2);
        System.out.printf("bench: start of the command line, median of %d: %d ms%n", runs.size(), median.toMillis());
        assertThat(median).isLessThan(FIGURE.multipliedBy(10));
    }

    private static Duration version() {
        Path root = Path.of(System.getProperty("twinsmith.root"));
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", root.resolve("releng/headless/target/twinsmith/lib") + "/*", "org.twinsmith.cli.Main", "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        try {
            assertThat(command.start().waitFor()).isZero();
        } catch (IOException e) {
            throw new AssertionError("the distribution does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
