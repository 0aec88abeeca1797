package org.twinsmith.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.BrowseOptions;
import org.twinsmith.opcua.client.BrowsedNode;
import org.twinsmith.opcua.client.Browser;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.client.MirrorClient;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.ServerAccess;

/** The clients against a server that nobody here wrote: its own names, types, statuses and habits. */
class ForeignServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Unit KILOWATT = new Unit("kW", Unit.ONE.dimension(), 1000, 0);
    private static final Unit CELSIUS = new Unit("degC", Unit.ONE.dimension(), 1, 273.15);
    @TempDir
    private Path folder;
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();
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
    void browsingShowsItsNodesWithTypesAndUnits() {
        List<BrowsedNode> nodes = Browser.browse(ServerAccess.unsecured(server.endpoint()), BrowseOptions.DEFAULT).nodes();
        assertThat(nodes).anySatisfy(node -> {
            assertThat(node.address()).isEqualTo(address("Power"));
            assertThat(node.dataType()).isEqualTo("Double");
            assertThat(node.unit()).isEqualTo("kW");
            assertThat(node.writable()).isFalse();
        }).anySatisfy(node -> {
            assertThat(node.address()).isEqualTo(address("Broken"));
            assertThat(node.value()).contains("Bad_SensorFailure");
        }).anySatisfy(node -> {
            assertThat(node.name()).isEqualTo("Setpoint");
            assertThat(node.dataType()).isEqualTo("Float");
            assertThat(node.value()).isEqualTo("10.0");
            assertThat(node.writable()).isTrue();
        });
    }

    @Test
    void theStandardServerObjectIsBrowsedThroughAllItsContinuations() {
        BrowseOptions all = new BrowseOptions(NodeAddress.parse("i=84"), 30, 20_000, true);
        assertThat(Browser.browse(ServerAccess.unsecured(server.endpoint()), all).nodes()).hasSizeGreaterThan(1_000)
                .extracting(BrowsedNode::address).doesNotHaveDuplicates()
                .contains(NodeAddress.parse("i=2256"), NodeAddress.parse("i=11715"));
    }

    @Test
    void valuesArriveInSiWithTheServersTimesAndQualities() throws InterruptedException {
        try (MirrorClient mirror = mirror(binding("Power", KILOWATT), binding("Temperature", CELSIUS),
                binding("Running", Unit.ONE), binding("Starts", Unit.ONE), binding("Broken", Unit.ONE))) {
            await("samples", () -> of("Power").size() > 20 && !of("Running").isEmpty() && of("Starts").size() > 1
                    && !of("Broken").isEmpty());
            assertThat(of("Power")).allSatisfy(sample -> {
                assertThat(sample.value()).isCloseTo(5000, within(1000.0));
                assertThat(sample.quality()).isEqualTo(Quality.GOOD);
                assertThat(Duration.between(sample.sourceTime(), sample.receivedTime()).abs())
                        .isLessThan(Duration.ofMinutes(1));
            });
            assertThat(of("Power")).extracting(Sample::sourceTime).isSorted().doesNotHaveDuplicates();
            assertThat(of("Temperature").getFirst().value()).isCloseTo(293.15, within(60.0));
            assertThat(of("Running").getFirst().value()).isIn(0.0, 1.0);
            assertThat(of("Broken").getFirst().quality()).isEqualTo(Quality.BAD);
            assertThat(of("Broken").getFirst().value()).isNaN();
            assertThat(mirror.followed()).hasSize(5);
            assertThat(diagnostics).isEmpty();
        }
    }

    @Test
    void aTextAndAMissingNodeAreReportedWhileTheOthersGoOn() throws InterruptedException {
        try (MirrorClient mirror = mirror(binding("Name", Unit.ONE), binding("Nowhere", Unit.ONE),
                binding("Power", KILOWATT))) {
            await("power", () -> of("Power").size() > 2 && diagnostics.size() == 2);
            assertThat(diagnostics).extracting(Diagnostic::code)
                    .containsExactlyInAnyOrder(Code.UNKNOWN_NODE, Code.BAD_BINDING);
            assertThat(mirror.followed()).extracting(MirrorBinding::signal).containsExactly("Name", "Power");
        }
    }

    @Test
    void aDeadbandThinsTheSamplesOut() throws InterruptedException {
        MirrorBinding coarse = new MirrorBinding("Power", address("Power"), KILOWATT, 0.05, 0.5, Place.NOWHERE);
        try (MirrorClient mirror = mirror(coarse)) {
            await("samples", () -> of("Power").size() > 5);
            List<Sample> power = of("Power");
            for (int i = 1; i < power.size(); i++) {
                assertThat(Math.abs(power.get(i).value() - power.get(i - 1).value())).isGreaterThan(500);
            }
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void aKilledServerIsReportedAndFollowedAgainOnceItIsBack() throws InterruptedException, IOException {
        try (MirrorClient mirror = mirror(binding("Power", KILOWATT))) {
            await("samples", () -> of("Power").size() > 2);
            server.kill();
            await("the loss", () -> !mirror.isConnected());
            assertThat(of("Power").getLast().quality()).isEqualTo(Quality.BAD);
            server = ForeignServer.start(folder, server.endpoint().port());
            await("the return", () -> mirror.isConnected() && of("Power").getLast().quality() == Quality.GOOD);
            assertThat(diagnostics).extracting(Diagnostic::code).containsOnly(Code.CONNECTION_LOST);
        }
    }

    @Test
    void aNumberIsWrittenAsTheTypeThatTheNodeHas() {
        try (NodeAccess access = NodeAccess.armed(ServerAccess.unsecured(server.endpoint()),
                Arming.of(server.endpoint(), server.endpoint(), Duration.ofMinutes(9)))) {
            access.write(address("Setpoint"), 12.5);
            assertThat(access.read(address("Setpoint"))).hasValue(12.5);
            assertThatThrownBy(() -> access.write(address("Power"), 1)).hasMessageContaining("TW-0706");
        }
    }

    private MirrorClient mirror(MirrorBinding... bindings) {
        return MirrorClient.start(ServerAccess.unsecured(server.endpoint()), List.of(bindings), new SourceListener() {
            @Override
            public void samples(List<Sample> batch) {
                samples.addAll(batch);
            }

            @Override
            public void diagnostic(Diagnostic diagnostic) {
                diagnostics.add(diagnostic);
            }
        });
    }

    private List<Sample> of(String signal) {
        Predicate<Sample> wanted = sample -> sample.signal().equals(signal);
        return samples.stream().filter(wanted).toList();
    }

    private static MirrorBinding binding(String name, Unit unit) {
        return new MirrorBinding(name, address(name), unit, 0.05, 0, Place.NOWHERE);
    }

    private static NodeAddress address(String name) {
        return NodeAddress.of("urn:foreign:station", name);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(20);
        }
    }
}
