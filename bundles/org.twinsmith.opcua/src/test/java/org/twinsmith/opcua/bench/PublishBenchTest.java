package org.twinsmith.opcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.server.PlantServer;

/** How many values the simulation's thread can push into the server, history included; processor time of that thread. */
@Tag("bench")
class PublishBenchTest {
    private static final int VALUES = 50_000;
    private static final int TICKS = 100;
    private static final double WANTED = 500_000;

    @Test
    void aMillionValuesCanBePublishedInTwoSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] values = new double[VALUES];
        try (PlantServer server = Station.large(VALUES, Duration.ofMillis(100))) {
            publish(server, values, 0);
            long before = threads.getCurrentThreadCpuTime();
            publish(server, values, TICKS);
            double rate = (double) VALUES * TICKS / (threads.getCurrentThreadCpuTime() - before) * 1e9;
            System.out.printf("published %.0f values a second of processor time (wanted: at least %.0f)%n", rate, WANTED);
            assertThat(rate).isGreaterThan(WANTED);
        }
    }

    private static void publish(PlantServer server, double[] values, int from) {
        for (int i = 1; i <= TICKS; i++) {
            Arrays.fill(values, from + i);
            server.publish(Instant.ofEpochSecond(from + i), values);
        }
    }
}
