package org.twinsmith.simulation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** A program in C that does the same work, translated and run here and now; its sources are in src/bench/c. */
final class Peer {
    private static final Path SOURCES = Path.of("src", "bench", "c");
    private static final Path PROGRAMS = Path.of("target", "bench");

    private Peer() {
    }

    /**
     * Runs a peer, or gives the test up where it cannot be built: without the peer there is no ratio.
     *
     * @param name of the source
     * @param libraries names of the libraries it needs
     * @param arguments of the program
     * @return the lines that it printed
     */
    static List<String> run(String name, List<String> libraries, Object... arguments) {
        Path program = PROGRAMS.resolve(name).toAbsolutePath();
        List<String> translation = new ArrayList<>(List.of("gcc", "-O3", "-o", program.toString(),
                SOURCES.resolve(name + ".c").toString(), "-I/usr/include/suitesparse"));
        libraries.forEach(library -> translation.add("-l" + library));
        translation.add("-lm");
        String trouble = null;
        try {
            Files.createDirectories(PROGRAMS);
            trouble = String.join("\n", call(translation));
        } catch (IOException e) {
            trouble = e.getMessage();
        }
        if (trouble != null && !trouble.isEmpty()) {
            System.err.println("#### SKIPPED: no peer in C for " + name + ": " + trouble
                    + "\n#### \"./build setup\" says what to install.");
        }
        Assumptions.assumeTrue(trouble != null && trouble.isEmpty(), () -> "the peer " + name + " cannot be built");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        try {
            return call(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> call(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + " ended with " + process.exitValue() + ": " + lines);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return lines;
    }
}
