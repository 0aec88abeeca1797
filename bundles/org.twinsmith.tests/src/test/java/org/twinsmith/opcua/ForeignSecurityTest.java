package org.twinsmith.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.plan.Credential;
import org.twinsmith.core.secret.Secret;
import org.twinsmith.core.secret.Secrets;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.CertificateFacts;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.OwnCertificate;
import org.twinsmith.opcua.certificate.Shelf;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.client.OfferedEndpoint;
import org.twinsmith.opcua.client.ServerOffer;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.SecurityWish;
import org.twinsmith.opcua.security.ServerAccess;

/** Our client against a secured server that nobody here wrote, with every policy and every kind of user. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignSecurityTest {
    private static final NodeAddress SETPOINT = NodeAddress.of("urn:foreign:secure", "Setpoint");
    private static final Credential OPERATOR = new Credential(Credential.Kind.USER, "operator");
    private static final Credential STRANGER = new Credential(Credential.Kind.USER, "stranger");
    private static final Credential ENGINEER = new Credential(Credential.Kind.CERTIFICATE, "engineer");
    private static final String BASIC = "Basic256Sha256 sign and encrypt";
    @TempDir
    private static Path folder;
    private CertificateStore store;
    private Secrets secrets;
    private ForeignServer server;

    @BeforeAll
    void serve() throws IOException, CertificateEncodingException {
        store = new CertificateStore(folder.resolve("store"));
        OwnCertificate engineer = new CertificateStore(folder.resolve("engineer")).own(Application.CLIENT);
        Map<String, String> values = Map.of("operator", "operator:let:me in", "stranger", "operator:let me in", "engineer", pem(engineer));
        secrets = name -> Optional.ofNullable(values.get(name)).map(value -> new Secret(value.getBytes(StandardCharsets.UTF_8)));
        Path client = Files.write(folder.resolve("client.der"), store.own(Application.CLIENT).certificate().getEncoded());
        Path user = Files.write(folder.resolve("user.der"), engineer.certificate().getEncoded());
        server = ForeignServer.startSecured(Files.createDirectories(folder.resolve("server")), client, user);
        store.put(certificate().chain().getFirst(), Shelf.TRUSTED);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic256Sha256 sign", "Basic256Sha256 sign and encrypt", "Aes128_Sha256_RsaOaep sign",
        "Aes128_Sha256_RsaOaep sign and encrypt"})
    void everyPolicyReadsAndWritesAsAUserWithAPassword(String security) {
        try (NodeAccess access = open(security, store, OPERATOR)) {
            access.write(SETPOINT, 12.5);
            assertThat(access.read(SETPOINT)).hasValue(12.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic256Sha256 sign and encrypt", "Aes128_Sha256_RsaOaep sign"})
    void aUserSignsOnWithACertificate(String security) {
        try (NodeAccess access = open(security, store, ENGINEER)) {
            assertThat(access.read(SETPOINT)).isPresent();
        }
    }

    /** node-opcua before 2.170.1 signs by RSA-PSS under a name of W3C's (its issue 1495); with our own plant this policy is tried in CertificateMatrixTest. */
    @Test
    void anAlgorithmUnderAWrongNameIsSaidAndTheNextPolicyNamed() {
        assertThatThrownBy(() -> open("Aes256_Sha256_RsaPss sign and encrypt", store, OPERATOR)).hasMessageContaining("TW-0706")
                .hasMessageContaining("rsa-pss-sha256").hasMessageContaining("Aes128_Sha256_RsaOaep");
    }

    @Test
    void aWrongPasswordAndNobodyAreNotLetInAndTheMessageHoldsNoPassword() {
        assertThatThrownBy(() -> open(BASIC, store, STRANGER)).hasMessageContaining("TW-0724").hasMessageContaining("stranger")
                .hasMessageNotContaining("let me in");
        assertThatThrownBy(() -> open(BASIC, store)).hasMessageContaining("TW-0724").hasMessageContaining("Anonymous").hasMessageContaining("UserName");
        assertThatThrownBy(() -> open(BASIC, store, new Credential(Credential.Kind.USER, "nobody"))).hasMessageContaining("TW-0720");
    }

    @Test
    void thereIsNoWayWithoutSecurity() {
        assertThatThrownBy(() -> open("None", store, OPERATOR)).hasMessageContaining("TW-0722").hasMessageContaining("Basic256Sha256 sign and encrypt");
    }

    @Test
    void anUnknownServerGoesIntoTheQuarantineAndConnectsOnceItIsTrusted() {
        CertificateStore fresh = new CertificateStore(folder.resolve("fresh"));
        assertThatThrownBy(() -> open(BASIC, fresh, OPERATOR)).hasMessageContaining("TW-0723").hasMessageContaining("twinsmith certificates trust "
                + new CertificateFacts(certificate().chain().getFirst()).shortFingerprint());
        assertThat(fresh.on(Shelf.REJECTED)).hasSize(1);
        assertThat(fresh.on(Shelf.TRUSTED)).isEmpty();
        fresh.put(fresh.on(Shelf.REJECTED).getFirst().certificate(), Shelf.TRUSTED);
        assertThatThrownBy(() -> open(BASIC, fresh, OPERATOR)).as("the server does not know this client yet").hasMessageContaining("TW-0723")
                .hasMessageContaining("certificate of this client");
    }

    private NodeAccess open(String security, CertificateStore certificates, Credential... credentials) {
        return NodeAccess.armed(new ServerAccess(server.endpoint(), SecurityWish.parse(security), List.of(credentials), new Keyring(certificates, secrets)),
                Arming.of(server.endpoint(), server.endpoint(), Duration.ofMinutes(9)));
    }

    private OfferedEndpoint certificate() {
        return ServerOffer.of(server.endpoint()).getFirst();
    }

    private static String pem(OwnCertificate certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate.certificate());
            writer.writeObject(certificate.keys().getPrivate());
        }
        return text.toString();
    }
}
