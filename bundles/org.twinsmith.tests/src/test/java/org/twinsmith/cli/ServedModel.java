package org.twinsmith.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.twinsmith.opcua.address.Endpoint;

/** A plant in a process of its own, as {@code twinsmith serve} plays it. */
record ServedModel(Process process, Endpoint endpoint) implements AutoCloseable {
    static ServedModel of(Path model, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "serve", model.toString(), "--port", "0"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            var found = Arrays.stream(line.split("[ ;]")).filter(word -> word.startsWith("opc.tcp:")).findFirst().map(Endpoint::parse);
            if (found.isPresent()) {
                return new ServedModel(process, found.get());
            }
        }
        process.destroyForcibly();
        throw new AssertionError("no plant: " + seen);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
