package org.twinsmith.opcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.server.PlantServer;

/** A plant of many values in a process of its own, so that its cost is not that of a client. Each tick all values are the tick's number. */
final class LargePlant implements AutoCloseable {
    private final Process process;
    private final Endpoint endpoint;

    private LargePlant(Process process, Endpoint endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static LargePlant start(int values, int tickMillis) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1500m", "-cp",
                System.getProperty("java.class.path"), LargePlant.class.getName(), String.valueOf(values), String.valueOf(tickMillis))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new LargePlant(process, Endpoint.parse(process.inputReader().readLine()));
    }

    Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** @param arguments number of values, milliseconds between two publications */
    public static void main(String... arguments) throws InterruptedException {
        int tick = Integer.parseInt(arguments[1]);
        double[] values = new double[Integer.parseInt(arguments[0])];
        try (PlantServer server = Station.large(values.length, Duration.ofMillis(tick))) {
            System.out.println(server.endpoint());
            System.out.flush();
            long next = System.nanoTime();
            for (long i = 1; i > 0; i++) {
                next += tick * 1_000_000L;
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
                Arrays.fill(values, i);
                server.publish(Instant.now(), values);
            }
        }
    }
}
