package org.twinsmith.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.twinsmith.opcua.address.Endpoint;

/** The tank's plant in a process of its own, to be killed. */
public final class PlantProcess implements AutoCloseable {
    private final Process process;
    private final Endpoint endpoint;

    private PlantProcess(Process process, Endpoint endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** @param port 0 for any that is free @param epoch source time of its beginning */
    public static PlantProcess start(int port, Instant epoch) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), PlantProcess.class.getName(), String.valueOf(port), epoch.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new PlantProcess(process, Endpoint.parse(process.inputReader().readLine()));
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    /** By {@code SIGKILL}. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Plays until it is killed, or whoever started it ends. */
    public static void main(String... arguments) throws IOException {
        try (PlayedPlant plant = new PlayedPlant(1, Integer.parseInt(arguments[0]), Instant.parse(arguments[1]))) {
            System.out.println(plant.plant().endpoint());
            System.out.flush();
            plant.run(1e9);
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
