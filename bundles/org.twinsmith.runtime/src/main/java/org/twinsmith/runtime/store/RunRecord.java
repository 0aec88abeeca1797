package org.twinsmith.runtime.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One run of a twin.
 *
 * @param id unique within a store, and a valid name of a folder
 * @param namespace namespace of the model
 * @param system name of the system
 * @param scenario name of the scenario, or empty
 * @param started when it began; simulated time 0
 * @param provenance what went in, as JSON or empty
 */
public record RunRecord(String id, String namespace, String system, String scenario, Instant started,
        String provenance) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    /**
     * A new run; its id sorts by time and does not collide with one begun in the same second. It starts on a whole
     * millisecond, since the times of OPC UA have steps of 100 ns only.
     */
    public static RunRecord begin(String namespace, String system, String scenario, Instant started,
            String provenance) {
        byte[] random = new byte[3];
        ThreadLocalRandom.current().nextBytes(random);
        return new RunRecord(STAMP.format(started) + "-" + HexFormat.of().formatHex(random), namespace, system,
                scenario, started.truncatedTo(ChronoUnit.MILLIS), provenance);
    }
}
