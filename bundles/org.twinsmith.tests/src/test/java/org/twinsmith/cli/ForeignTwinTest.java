package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.fixture.Twins;
import org.twinsmith.opcua.ForeignServer;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** The command line against a server that nobody here wrote. */
class ForeignTwinTest {
    private static final Path MODEL = Twins.folder("bundles/org.twinsmith.tests/src/test/models/foreign");
    @TempDir
    private Path folder;
    private ForeignServer server;

    @BeforeEach
    void serve() throws IOException {
        server = ForeignServer.start(folder, 0);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void browsePrintsAddressesThatABindingTakes() {
        Cli browse = Cli.run("browse", server.endpoint(), "--security", "None");
        assertThat(browse.exitCode()).isZero();
        assertThat(browse.out()).contains("nsu=urn:foreign:station;s=Power", "kW");
    }

    @Test
    void mirrorWritesTheBoundVariablesInTheirUnits() throws IOException {
        Path out = folder.resolve("mirror.csv");
        Cli mirror = mirror(MODEL, "3s");
        assertThat(mirror.err()).isEmpty();
        assertThat(mirror.exitCode()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst())
                .isEqualTo("time [s],vessel.level [m],vessel.power [kW],vessel.temperature [degC]");
        assertThat(lines).hasSizeGreaterThan(20);
        double[] last = numbers(lines.getLast());
        assertThat(last[1]).isBetween(1.0, 3.0);
        assertThat(last[2]).isBetween(4.0, 6.0);
        assertThat(last[3]).isBetween(20.0, 100.0);
    }

    @Test
    void aWrongNodeIsReportedAtItsBindingAndTheOthersAreMirrored() throws IOException {
        Path model = Files.createDirectory(folder.resolve("wrong"));
        String text = Files.readString(MODEL.resolve("station.twin")).replace("s=Power", "s=Pwer");
        Files.writeString(model.resolve("station.twin"), text);
        Cli mirror = mirror(model, "2s");
        assertThat(mirror.exitCode()).isEqualTo(3);
        assertThat(mirror.err()).containsOnlyOnce("TW-").contains("TW-0704", "station.twin:", "vessel.power",
                "nsu=urn:foreign:station;s=Pwer", "twinsmith browse");
        assertThat(numbers(Files.readAllLines(folder.resolve("mirror.csv")).getLast())[1]).isBetween(1.0, 3.0);
    }

    @Test
    void aServerKilledInMidRunIsReportedOnceAndWhatWasThereIsKept() throws Exception {
        CompletableFuture<Cli> running = CompletableFuture.supplyAsync(() -> mirror(MODEL, "8s"),
                task -> Thread.ofPlatform().daemon().start(task));
        while (committed() < 20 && !running.isDone()) {
            Thread.sleep(50);
        }
        server.kill();
        Cli mirror = running.get();
        assertThat(mirror.exitCode()).isEqualTo(3);
        assertThat(mirror.err()).containsOnlyOnce("TW-").contains("TW-0705", server.endpoint().toString(),
                "start the server again");
        assertThat(committed()).isGreaterThan(20);
        assertThat(Files.readAllLines(folder.resolve("mirror.csv"))).hasSizeGreaterThan(20);
    }

    private Cli mirror(Path model, String duration) {
        return Cli.run("mirror", model, "--endpoint", server.endpoint(), "--for", duration, "--out",
                folder.resolve("mirror.csv"), "--data", folder.resolve("data"));
    }

    private int committed() {
        try (SampleStore store = SqliteStore.read(folder.resolve("data"))) {
            return store.runs().isEmpty() ? 0
                    : store.samples(store.runs().getFirst().id(), Origin.MIRROR, "vessel.level").size();
        } catch (DiagnosticException notYetThere) {
            return 0;
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",")).mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }
}
