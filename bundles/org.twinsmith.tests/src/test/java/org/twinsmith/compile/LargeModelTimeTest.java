package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the text of a model of ten thousand equations to a run of one second, start of the command line included: a family, a
 * chain written out, a network that is one loop.
 */
@Tag("bench")
class LargeModelTimeTest {
    /** Seconds that a user should wait at most. */
    private static final double FIGURE = 10;
    private static final String TANK = """
            namespace test
            import twin.si.*
            import twin.fluid.*
            asset Tank {
                port inlet, outlet : Liquid
                parameter area : Area = 1 [m2]
                parameter r : Real [Pa/(m3/s)] = 1e6
                state level : Length = 1 [m]
                variable p : Pressure
                equations
                    area * der(level) = inlet.q + outlet.q
                    p = 9810 [Pa/m] * level
                    inlet.p = p
                    outlet.p - p = r * outlet.q
            }
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> shapes() {
        return Stream.of(Arguments.of("family of 2,500 tanks", TANK + "system S { asset t[2500] : Tank }\n"
                + "scenario Run of S for 1 [s] { record t[1].level every 0.1 [s] }\n"),
                Arguments.of("chain of 2,500 tanks written out", chain(2500)),
                Arguments.of("mesh of 3,200 pipes and 1,640 consumers", CompiledText.HEAD + LargeLoopTest.mesh(40)));
    }

    private static String chain(int n) {
        StringJoiner text = new StringJoiner("\n", TANK + "system S {\n", "\n}\nscenario Run of S for 1 [s] { record t0.level every 0.1 [s] }\n");
        for (int i = 0; i < n; i++) {
            text.add("    asset t%d : Tank { area = %d [m2]  r = %d }".formatted(i, 1 + i % 7, 100_000 * (1 + i % 5)));
        }
        for (int i = 1; i < n; i++) {
            text.add("    connect t%d.outlet -> t%d.inlet".formatted(i - 1, i));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void tenThousandEquationsAreRunningSoon(String what, String text) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("model.twin"), text);
        double least = Double.POSITIVE_INFINITY;
        Duration processor = Duration.ZERO;
        for (int run = 0; run < 3; run++) {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "org.twinsmith.cli.Main", "simulate", folder.toString(), "--out",
                    folder.resolve("results.csv").toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            while (process.isAlive()) {
                processor = process.info().totalCpuDuration().orElse(processor);
                Thread.sleep(20);
            }
            assertThat(process.exitValue()).isZero();
            least = Math.min(least, (System.nanoTime() - begin) * 1e-9);
        }
        System.out.printf(Locale.ROOT, "bench: %s to a run of 1 s: %.1f s, processor time of all threads about %.1f s%n", what, least,
                processor.toMillis() * 1e-3);
        assertThat(least).isLessThan(10 * FIGURE);
    }
}
