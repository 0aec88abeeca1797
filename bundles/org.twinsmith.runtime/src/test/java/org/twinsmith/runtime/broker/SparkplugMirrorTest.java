package org.twinsmith.runtime.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.secret.Secrets;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.client.MirrorBinding;
import org.twinsmith.mqtt.client.MirrorClient;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.source.UserKeyring;

/** Metrics of Sparkplug B through a foreign broker, in messages that Eclipse Tahu's encoder made. */
class SparkplugMirrorTest {
    private static final Unit KILOWATT = new Unit("kW", Dimension.NONE, 1000, 0);
    /** Two metrics with aliases 1 and 3; number 0, birth 7. */
    private static final byte[] BIRTH = decoded("CPuUlMrKMxISCgViZFNlcRj7lJTKyjMgCFgHEiMKDU91dHB1dHMvUG93ZXIQARj7lJTKyjMgCmkAAAAAAAApQBIgCg1PdXRwdXRzL0NvdW50EAMY+5SUysoz"
            + "IANQ1v///w8YAA==");
    /** Alias 1 is 13 now, and alias 3 was -43 a moment before; number 1. */
    private static final byte[] DATA = decoded("COOclMrKMxIUEAEY45yUysozIAppAAAAAAAAKkASExADGP+blMrKMyADKAFQ1f///w8YAQ==");
    /** Of birth 7. */
    private static final byte[] DEATH = decoded("CMuklMrKMxILCgViZFNlcSAIWAc=");
    private final Heard heard = new Heard();
    @TempDir
    private Path folder;
    private Mosquitto broker;
    private Device edge;

    @BeforeEach
    void start() throws Exception {
        broker = Mosquitto.start(folder);
        edge = Device.on(broker);
    }

    @AfterEach
    void stop() throws Exception {
        if (edge != null) {
            edge.close();
            broker.close();
        }
    }

    @Test
    void birthsDataAndDeathsBecomeSamplesAndOutages() throws Exception {
        try (MirrorClient mirror = mirror("", bound("p", "Outputs/Power"), bound("n", "Outputs/Count"))) {
            say("NBIRTH", BIRTH);
            say("NDATA", DATA);
            Patience.await("birth and data", () -> heard.samples.size() == 4);
            assertThat(heard.values("p")).containsExactly(12_500.0, 13_000.0);
            assertThat(heard.samples.get(2).sourceTime()).isEqualTo("2026-03-01T12:00:01.123Z");
            say("NDEATH", DEATH);
            Patience.await("the death", () -> heard.samples.size() == 6);
            assertThat(heard.samples.subList(4, 6)).extracting(Sample::quality).containsOnly(Quality.BAD);
            say("NBIRTH", BIRTH);
            Patience.await("the second birth", () -> heard.samples.size() == 8);
            assertThat(heard.outages).containsExactly("interrupted [p, n]", "resumed [p, n]");
            assertThat(heard.codes()).containsExactly("TW-0705", "TW-0705");
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void messagesThatAreMissingAreAGapAndTheEdgeNodeIsAskedToAnnounceItselfAnew() throws Exception {
        edge.listen("spBv1.0/plant/NCMD/e1");
        try (MirrorClient mirror = mirror("", bound("p", "Outputs/Power"))) {
            Patience.await("the first request", () -> edge.heard.size() == 1);
            say("NBIRTH", BIRTH);
            say("NDATA", DATA);
            say("NDATA", DATA);
            Patience.await("the second one", () -> edge.heard.size() == 2 && heard.samples.size() == 3);
            assertThat(heard.outages).containsExactly("interrupted [p]", "resumed [p]");
            assertThat(heard.codes()).containsExactly("TW-0761");
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void aMetricThatTheEdgeNodeDoesNotHaveIsSaidWithThoseItHas() throws Exception {
        try (MirrorClient mirror = mirror("", bound("p", "Outputs/Powr"))) {
            say("NBIRTH", BIRTH);
            Patience.await("the finding", () -> !heard.diagnostics.isEmpty());
            assertThat(heard.diagnostics.getFirst().toString()).contains("TW-0704", "plant/e1", "'Outputs/Powr'", "Outputs/Count, Outputs/Power");
            assertThat(mirror.followed()).hasSize(1);
        }
    }

    @Test
    void aNamedHostTellsEdgeNodesWhetherItIsThere() throws Exception {
        try (MirrorClient mirror = mirror("twin-7", bound("p", "Outputs/Power"))) {
            edge.listen("spBv1.0/STATE/twin-7");
            Patience.await("the state", () -> edge.heard.size() == 1);
            assertThat(state(0)).startsWith("{\"online\":true,\"timestamp\":");
            assertThat(mirror.isConnected()).isTrue();
        }
        Patience.await("the farewell", () -> edge.heard.size() == 2);
        assertThat(state(1)).isEqualTo(state(0).replace("true", "false"));
    }

    @Test
    void damagedAndKeptMessagesAreSaidOnceAndDoNoHarm() throws Exception {
        edge.say("spBv1.0/plant/NBIRTH/e1", BIRTH, true);
        try (MirrorClient mirror = mirror("", bound("p", "Outputs/Power"))) {
            for (int i = 0; i < 20; i++) {
                say("NDATA", new byte[] {0x12, (byte) i, 3});
            }
            say("NBIRTH", BIRTH);
            Patience.await("the sound one", () -> !heard.values("p").isEmpty());
            assertThat(heard.values("p")).hasSize(1);
            assertThat(heard.codes()).containsExactly("TW-0760");
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    private String state(int at) {
        return new String(edge.heard.get(at).getPayloadAsBytes(), StandardCharsets.UTF_8);
    }

    private void say(String type, byte[] message) {
        edge.say("spBv1.0/plant/" + type + "/e1", message, false);
    }

    private MirrorClient mirror(String client, MirrorBinding... bindings) {
        Secrets none = name -> Optional.empty();
        return MirrorClient.start(new BrokerAccess(BrokerAddress.parse(broker.address()), new Messaging(client, 1, ""), List.of(),
                new UserKeyring(new Keyring(new CertificateStore(folder.resolve("certificates")), none))), List.of(bindings), heard);
    }

    private static MirrorBinding bound(String signal, String metric) {
        return new MirrorBinding(signal, TopicAddress.parse("spBv1.0/plant/e1", metric), KILOWATT, 0, 0, Place.NOWHERE);
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
