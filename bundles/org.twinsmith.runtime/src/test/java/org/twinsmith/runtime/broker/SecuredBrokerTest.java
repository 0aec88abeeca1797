package org.twinsmith.runtime.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.secret.Secret;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.address.TopicAddress;
import org.twinsmith.mqtt.client.BrokerOffer;
import org.twinsmith.mqtt.client.MirrorBinding;
import org.twinsmith.mqtt.client.MirrorClient;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Diagnosis;
import org.twinsmith.opcua.certificate.Flaw;
import org.twinsmith.opcua.certificate.OwnCertificate;
import org.twinsmith.opcua.certificate.Shelf;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.runtime.source.UserKeyring;

/** A foreign broker with TLS: nothing is trusted by itself, and what is wrong is said in words. */
class SecuredBrokerTest {
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
    void aBrokerIsFollowedOnceAPersonTrustsItsCertificate() throws Exception {
        OwnCertificate server = new CertificateStore(folder.resolve("server")).own(Application.PLANT);
        broker = Mosquitto.start(folder, "certfile " + certificates("server.crt", server), "keyfile " + key("server.key", server));
        assertThatThrownBy(() -> mirror("127.0.0.1", List.of())).isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics()
                .getFirst().toString()).contains("TW-0723", "nobody said yet that it is to be trusted", "twinsmith certificates trust"));
        assertThat(mine().on(Shelf.REJECTED)).singleElement().matches(each -> each.certificate().equals(server.certificate()));
        assertThat(heard.samples).isEmpty();

        mine().put(server.certificate(), Shelf.TRUSTED);
        try (MirrorClient mirror = mirror("127.0.0.1", List.of())) {
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void theDoctorSeesWhatABrokerShowsBeforeAnybodySignsOn() throws Exception {
        OwnCertificate server = new CertificateStore(folder.resolve("server")).own(Application.PLANT);
        broker = Mosquitto.start(folder, "certfile " + certificates("server.crt", server), "keyfile " + key("server.key", server));
        BrokerOffer offer = BrokerOffer.of(BrokerAddress.parse("mqtts://127.0.0.1:" + broker.port()));
        assertThat(offer.protocol()).isEqualTo("TLSv1.3");
        assertThat(offer.chain()).containsExactly(server.certificate());
        assertThat(new Diagnosis(mine()).ofBroker(offer.chain(), "elsewhere")).extracting(Flaw::kind)
                .containsExactly(Flaw.Kind.UNTRUSTED, Flaw.Kind.WRONG_HOST);
        assertThatThrownBy(() -> BrokerOffer.of(BrokerAddress.parse("mqtts://127.0.0.1:1"))).isInstanceOfSatisfying(DiagnosticException.class,
                e -> assertThat(e.diagnostics().getFirst().code().id()).isEqualTo("TW-0703"));
    }

    @Test
    void aBrokerMayWantACertificateOfTheClient() throws Exception {
        OwnCertificate server = new CertificateStore(folder.resolve("server")).own(Application.PLANT);
        OwnCertificate client = mine().own(Application.CLIENT);
        broker = Mosquitto.start(folder, "certfile " + certificates("server.crt", server), "keyfile " + key("server.key", server),
                "cafile " + certificates("clients.crt", client), "require_certificate true", "use_identity_as_username true");
        mine().put(server.certificate(), Shelf.TRUSTED);
        assertThatThrownBy(() -> mirror("127.0.0.1", List.of())).isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics()
                .getFirst().toString()).contains("certificate secret"));
        key("client.key", client);
        certificates("client.crt", client);
        try (MirrorClient mirror = mirror("127.0.0.1", List.of(new Credential(Credential.Kind.CERTIFICATE, "twin")))) {
            assertThat(mirror.isConnected()).isTrue();
        }
    }

    @Test
    void aBrokerWithoutTlsIsNotTakenForOneWith() throws Exception {
        broker = Mosquitto.start(folder);
        assertThatThrownBy(() -> mirror("127.0.0.1", List.of())).isInstanceOf(DiagnosticException.class);
        assertThat(heard.samples).isEmpty();
    }

    private MirrorClient mirror(String host, List<Credential> credentials) {
        Keyring keyring = new Keyring(mine(), name -> Optional.of(Secret.of((text("client.crt") + text("client.key")).toCharArray())));
        Unit one = new Unit("1", Dimension.NONE, 1, 0);
        return MirrorClient.start(new BrokerAccess(BrokerAddress.parse("mqtts://" + host + ":" + broker.port()), Messaging.NONE, credentials,
                new UserKeyring(keyring)), List.of(new MirrorBinding("p", TopicAddress.parse("a", ""), one, 0, 0, Place.NOWHERE)), heard);
    }

    private CertificateStore mine() {
        return new CertificateStore(folder.resolve("mine"));
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path certificates(String name, OwnCertificate own) throws Exception {
        StringBuilder text = new StringBuilder();
        for (X509Certificate each : own.chain()) {
            text.append(pem("CERTIFICATE", each.getEncoded()));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private Path key(String name, OwnCertificate own) throws Exception {
        return Files.writeString(folder.resolve(name), pem("PRIVATE KEY", own.keys().getPrivate().getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }
}
