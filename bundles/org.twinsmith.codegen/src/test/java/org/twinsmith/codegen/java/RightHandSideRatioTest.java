package org.twinsmith.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Simulation;

/** CPU time of a generated right-hand side over that of the same equations in C, measured in this run. */
@Tag("bench")
class RightHandSideRatioTest {
    private static final Path SOURCE = Path.of("..", "org.twinsmith.simulation", "src", "bench", "c", "tanks_rhs.c");
    private static final int CALLS = 2000;

    /** Seconds of one evaluation in C, without and with the flows kept; gives the test up where there is no compiler. */
    private static double[] inC() throws IOException, InterruptedException {
        Path program = Path.of("target", "bench", "tanks_rhs").toAbsolutePath();
        Files.createDirectories(program.getParent());
        try {
            String complaint = output("gcc", "-O3", "-o", program.toString(), SOURCE.toString(), "-lm");
            assertThat(complaint).isEmpty();
        } catch (IOException e) {
            System.err.println("#### SKIPPED: no C compiler: " + e.getMessage());
            Assumptions.abort("no C compiler");
        }
        String[] parts = output(program.toString(), "1000").split(" ");
        return new double[] {Double.parseDouble(parts[2]), Double.parseDouble(parts[3])};
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return text;
    }

    @Test
    void a_thousand_tanks_cost_about_as_much_as_in_c() throws Exception {
        TwinProgram program = new InProcess(Simulation.class)
                .compile(ProgramSource.of(LargeNetworkTimeTest.chain())).get();
        program.start();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        for (int r = 0; r < 300; r++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int call = 0; call < CALLS; call++) {
                program.evaluate(0);
            }
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) * 1e-9 / CALLS);
        }
        double[] c = inC();
        System.out.printf(Locale.ROOT, "bench: right-hand side of 1000 tanks: C -O3 %.2f us, with the flows kept %.2f us,"
                + " generated %.2f us (%.2f and %.2f of C)%n", c[0] * 1e6, c[1] * 1e6, best * 1e6, best / c[0],
                best / c[1]);
        assertThat(best / c[0]).isLessThan(10);
    }
}
