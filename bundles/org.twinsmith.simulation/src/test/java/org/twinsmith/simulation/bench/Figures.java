package org.twinsmith.simulation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Measures CPU time and writes figures to target/bench/solvers.txt, from where they are kept in docs/benchmarks. */
final class Figures {
    private static final Path FILE = Path.of("target", "bench", "solvers.txt");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Figures() {
    }

    /** CPU time of the fastest of several repetitions, s, after the compiler has had time to work. */
    static double best(Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        double began = cpu();
        for (int r = 0; r < 12 || cpu() - began < 1.5; r++) {
            double start = cpu();
            work.run();
            best = Math.min(best, cpu() - start);
        }
        return best;
    }

    private static double cpu() {
        return THREADS.getCurrentThreadCpuTime() * 1e-9;
    }

    static void note(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println("bench: " + line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
