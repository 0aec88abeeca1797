package org.twinsmith.runtime.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.secret.Secret;
import org.twinsmith.core.secret.Secrets;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.client.MirrorBinding;
import org.twinsmith.mqtt.client.MirrorClient;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.source.UserKeyring;

/** Values in JSON, through a foreign broker. */
class BrokerMirrorTest {
    private static final Unit KILOWATT = new Unit("kW", Dimension.NONE, 1000, 0);
    private final Heard heard = new Heard();
    @TempDir
    private Path folder;
    private Mosquitto broker;

    @AfterEach
    void stop() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void valuesOfManyFormsArriveInSiWithTheirOwnTimes() throws Exception {
        broker = Mosquitto.start(folder);
        try (MirrorClient mirror = mirror(new Messaging("", 1, "/t"), bound("p", "station/p1", "/values/0/power"), bound("q", "station/raw", ""));
                Device device = Device.on(broker)) {
            device.say("station/p1", "{\"t\":\"2026-03-01T12:00:00Z\",\"values\":[{\"power\":12.5}]}");
            device.say("station/raw", "7");
            device.say("station/p1", "{\"t\":1772366401,\"values\":[{\"power\":null}]}");
            Patience.await("three samples", () -> heard.samples.size() == 3);
            assertThat(heard.values("p")).containsExactly(12_500.0, Double.NaN);
            assertThat(heard.values("q")).containsExactly(7_000.0);
            assertThat(heard.samples.getFirst().sourceTime()).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(heard.samples.getLast()).matches(each -> each.quality() == Quality.BAD && each.sourceTime().toString().equals("2026-03-01T12:00:01Z"));
            assertThat(mirror.isConnected()).isTrue();
            assertThat(heard.diagnostics).isEmpty();
        }
    }

    @Test
    void whatTheBrokerHadKeptIsDoubtedAndWhatIsNoNumberIsUnknownAndSaidOnce() throws Exception {
        broker = Mosquitto.start(folder);
        try (Device device = Device.on(broker)) {
            device.say("station/p1", "5".getBytes(StandardCharsets.UTF_8), true);
            try (MirrorClient mirror = mirror(Messaging.NONE, bound("p", "station/p1", ""))) {
                Patience.await("the kept value", () -> heard.samples.size() == 1);
                assertThat(heard.samples.getFirst()).matches(each -> each.quality() == Quality.UNCERTAIN && each.value() == 5_000);
                device.say("station/p1", "[1,2]");
                device.say("station/p1", "{");
                device.say("station/p1", "6");
                Patience.await("the rest", () -> heard.samples.size() == 4);
                assertThat(heard.samples.subList(1, 4)).extracting(each -> each.quality()).containsExactly(Quality.BAD, Quality.BAD, Quality.GOOD);
                assertThat(heard.codes()).containsExactly("TW-0760");
                assertThat(mirror.followed()).hasSize(1);
            }
        }
    }

    @Test
    void aBrokerThatIsKilledIsOneOutageAndIsFollowedAgain() throws Exception {
        broker = Mosquitto.start(folder);
        try (MirrorClient mirror = mirror(Messaging.NONE, bound("p", "station/p1", ""))) {
            sayAll(0, 3);
            Patience.await("samples", () -> heard.samples.size() == 3);
            broker.kill();
            Patience.await("the loss", () -> !mirror.isConnected());
            broker.restart();
            Patience.await("the return", mirror::isConnected);
            Patience.await("samples again", () -> {
                sayAll(9, 10);
                return heard.values("p").contains(9_000.0);
            });
            assertThat(heard.outages).containsExactly("interrupted [p]", "resumed [p]");
            assertThat(heard.codes()).containsExactly("TW-0705", "TW-0705");
            assertThat(heard.samples.get(3).quality()).isEqualTo(Quality.BAD);
        }
    }

    @Test
    void aNamedClientGetsWhatTheBrokerKeptWhileItWasAway() throws Exception {
        broker = Mosquitto.start(folder);
        Messaging named = new Messaging("twin-7", 1, "");
        mirror(named, bound("p", "station/p1", "")).close();
        sayAll(0, 50);
        try (MirrorClient mirror = mirror(named, bound("p", "station/p1", ""))) {
            Patience.await("all of them", () -> heard.values("p").size() == 50);
            assertThat(heard.values("p")).isEqualTo(IntStream.range(0, 50).mapToObj(i -> i * 1000.0).toList());
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void twoClientsOfOneNameAreToldOfEachOtherAndDoNotFloodTheBroker() throws Exception {
        broker = Mosquitto.start(folder);
        Messaging named = new Messaging("twin-7", 1, "");
        try (MirrorClient first = mirror(named, bound("p", "a", "")); MirrorClient second = mirror(named, bound("q", "b", ""))) {
            Patience.await("the first one's loss", () -> !heard.diagnostics.isEmpty());
            assertThat(heard.diagnostics.getFirst().toString()).contains("TW-0705", "another client has the same name, 'twin-7'");
            assertThat(first.followed()).hasSameSizeAs(second.followed());
        }
        assertThat(heard.diagnostics).hasSizeLessThan(4);
    }

    @Test
    void aDeadbandIsKeptHereSinceNoBrokerKnowsOne() throws Exception {
        broker = Mosquitto.start(folder);
        MirrorBinding coarse = new MirrorBinding("p", TopicAddress.parse("station/p1", ""), KILOWATT, 2, 0, Place.NOWHERE);
        try (MirrorClient mirror = mirror(Messaging.NONE, coarse)) {
            sayAll(0, 7);
            Patience.await("the last", () -> heard.values("p").contains(6_000.0));
            assertThat(heard.values("p")).containsExactly(0.0, 2_000.0, 4_000.0, 6_000.0);
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void aTopicThatMayNotBeReadLeavesTheOthersAlone() throws Exception {
        Files.writeString(folder.resolve("acl"), "topic read open/#\ntopic write #\n");
        broker = Mosquitto.start(folder, "acl_file " + folder.resolve("acl"));
        try (MirrorClient mirror = mirror(Messaging.NONE, bound("p", "open/p", ""), bound("q", "closed/q", "")); Device device = Device.on(broker)) {
            device.say("open/p", "1");
            Patience.await("a sample", () -> heard.samples.size() == 1);
            assertThat(mirror.followed()).extracting(MirrorBinding::signal).contains("p");
            assertThat(heard.values("q")).isEmpty();
        }
    }

    @Test
    void whoeverCannotSignOnIsToldWhyWithoutTheSecret() throws Exception {
        broker = Mosquitto.start(folder, "password_file " + Mosquitto.passwords(folder, "pump", "right"));
        assertThat(failure(List.of(), "")).contains("TW-0724", "anonymous");
        assertThat(failure(List.of(new Credential(Credential.Kind.USER, "station")), "pump:wrong")).contains("TW-0724", "'station'").doesNotContain("wrong");
        BrokerAccess right = access(broker.address(), Messaging.NONE, List.of(new Credential(Credential.Kind.USER, "station")), "pump:right");
        try (MirrorClient mirror = MirrorClient.start(right, List.of(bound("p", "a", "")), heard)) {
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void nobodyThereIsSaidSoAndAPasswordIsNotSentInTheOpen() throws Exception {
        assertThatThrownBy(() -> MirrorClient.start(access("mqtt://127.0.0.1:1", Messaging.NONE, List.of(), ""), List.of(bound("p", "a", "")), heard))
                .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics().getFirst().code().id()).isEqualTo("TW-0703"));
        assertThatThrownBy(() -> MirrorClient.start(access("mqtt://example.org", Messaging.NONE, List.of(new Credential(Credential.Kind.USER, "s")), "a:b"),
                List.of(bound("p", "a", "")), heard))
                        .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics().getFirst().toString()).contains("TW-0724", "mqtts://"));
    }

    private String failure(List<Credential> credentials, String secret) {
        try (MirrorClient mirror = MirrorClient.start(access(broker.address(), Messaging.NONE, credentials, secret), List.of(bound("p", "a", "")), heard)) {
            return "connected: " + mirror.isConnected();
        } catch (DiagnosticException e) {
            return e.diagnostics().stream().map(Diagnostic::toString).reduce("", String::concat);
        }
    }

    private void sayAll(int from, int to) {
        try (Device device = Device.on(broker)) {
            IntStream.range(from, to).forEach(i -> device.say("station/p1", Integer.toString(i)));
        }
    }

    private MirrorClient mirror(Messaging messaging, MirrorBinding... bindings) {
        return MirrorClient.start(access(broker.address(), messaging, List.of(), ""), List.of(bindings), heard);
    }

    private BrokerAccess access(String address, Messaging messaging, List<Credential> credentials, String secret) {
        Secrets secrets = name -> Optional.of(Secret.of(secret.toCharArray()));
        return new BrokerAccess(BrokerAddress.parse(address), messaging, credentials,
                new UserKeyring(new Keyring(new CertificateStore(folder.resolve("certificates")), secrets)));
    }

    private static MirrorBinding bound(String signal, String topic, String payload) {
        return new MirrorBinding(signal, TopicAddress.parse(topic, payload), KILOWATT, 0, 0, Place.NOWHERE);
    }
}
