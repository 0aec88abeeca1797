package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** What becomes of values that are no plain numbers on their way out of the store: the table of the page on the command line. */
class SinksTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final RunRecord RUN = new RunRecord("r1", "example", "Plant", "", START, "{}");
    @TempDir
    private Path folder;

    @BeforeEach
    void store() {
        try (SampleStore store = SqliteStore.open(folder.resolve("data"))) {
            store.begin(RUN);
            store.describe(RUN.id(), Map.of("x", new Unit("kW", Dimension.NONE, 1000, 0)));
            int second = 0;
            for (Sample each : List.of(sample(2_500, Quality.GOOD), sample(Double.NaN, Quality.GOOD), sample(Double.POSITIVE_INFINITY, Quality.GOOD),
                    sample(Double.NEGATIVE_INFINITY, Quality.UNCERTAIN), sample(Double.NaN, Quality.BAD), sample(-0.0, Quality.GOOD), sample(1_000, Quality.UNCERTAIN))) {
                store.add(RUN.id(), Origin.MIRROR, new Sample("x", each.value(), each.quality(), START.plusSeconds(second), START.plusSeconds(second++)));
            }
        }
    }

    private static Sample sample(double value, Quality quality) {
        return new Sample("x", value, quality, START, START);
    }

    @ParameterizedTest
    @CsvSource({"0, '2.5,kW,good'", "1, 'NaN,kW,good'", "2, 'Infinity,kW,good'", "3, '-Infinity,kW,uncertain'", "4, 'NaN,kW,bad'", "6, '1.0,kW,uncertain'"})
    void aRowOfCsvHasTheValueAndTheQuality(int row, String expected) throws IOException {
        assertThat(exported("samples.csv", folder.resolve("data"))).hasSize(8).element(row + 1).asString().endsWith(",x,mirror," + expected);
    }

    @Test
    void eachSampleTakesTheWayThroughARecordingIntoAnotherStore() throws IOException {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("model/m.twin"), """
                namespace example
                import twin.si.*
                system Plant { input x : Power = 0 [kW] }
                source plc : opcua "opc.tcp://127.0.0.1:1" { security None }
                bind Plant.x <- plc "nsu=urn:p;s=X" [kW]
                """);
        Path recording = folder.resolve("a.recording");
        assertThat(Cli.run("data", "export", "--data", folder.resolve("data"), "--out", recording).err()).isEmpty();
        Cli again = Cli.run("mirror", folder.resolve("model"), "--replay", recording, "--data", folder.resolve("again"), "--out", folder.resolve("wide.csv"));
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(exported("again.csv", folder.resolve("again"))).isEqualTo(exported("samples.csv", folder.resolve("data")));
        assertThat(Files.readAllLines(folder.resolve("wide.csv")).getFirst()).isEqualTo("time [s],x [kW]");
        assertThat(Files.readString(folder.resolve("wide.csv"))).contains("2.0,Infinity", "3.0,-Infinity", "4.0,", "6.0,1.0");
    }

    @Test
    void noSampleIsDroppedByParquet() {
        Cli export = Cli.run("data", "export", "--data", folder.resolve("data"), "--out", folder.resolve("samples.parquet"));
        assertThat(export.out()).contains("7 samples");
    }

    private List<String> exported(String name, Path data) throws IOException {
        Cli export = Cli.run("data", "export", "--data", data, "--out", folder.resolve(name));
        assertThat(export.err()).isEmpty();
        return Files.readAllLines(folder.resolve(name));
    }
}
