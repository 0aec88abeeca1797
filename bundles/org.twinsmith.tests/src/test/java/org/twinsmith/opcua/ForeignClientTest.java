package org.twinsmith.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.secret.Secret;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.certificate.Application;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Shelf;
import org.twinsmith.opcua.certificate.StoredCertificate;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.SecurityWish;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.PlantListeners;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.opcua.server.Signal;
import org.twinsmith.opcua.server.SignalSpace;

/**
 * Our secured plant, and a client that nobody here wrote, with every policy but Aes256_Sha256_RsaPss, for which node-opcua
 * before 2.170.1 signs under a wrong name (its issue 1495); CertificateMatrixTest has that one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignClientTest {
    private static final NodeAddress LEVEL = NodeAddress.of("urn:twinsmith:Station", "level");
    @TempDir
    private static Path folder;
    private CertificateStore store;
    private PlantServer server;
    private Path certificate;

    @BeforeAll
    void serve() throws IOException, CertificateEncodingException, InterruptedException {
        store = new CertificateStore(folder.resolve("store"));
        Variable level = new Variable("level", Role.STATE, new ValueType.Real(), Unit.ONE, 0, false, Interval.ALL, true, false, "", Place.NOWHERE);
        ServerSecurity security = ServerSecurity.of(SecurityWish.STRONGEST, "here", false, false, Optional.of("operator"),
                new Keyring(store, name -> Optional.of(new Secret("operator:let:me in".getBytes(StandardCharsets.UTF_8)))));
        server = PlantServer.start(new SignalSpace("Station", List.of(new Signal(level, LEVEL, Unit.ONE, false))),
                new ServerOptions("127.0.0.1", 0, "/plant", Duration.ZERO, security), PlantListeners.of((variable, value) -> { }), Instant.now(), new double[] {1.5});
        certificate = Files.write(folder.resolve("plant.der"), store.own(Application.PLANT).certificate().getEncoded());
        assertThat(read("Basic256Sha256", "SignAndEncrypt", "operator", "let:me in")).as("an unknown client").startsWith("refused");
        List<StoredCertificate> quarantine = store.on(Shelf.REJECTED);
        assertThat(quarantine).extracting(each -> each.facts().name()).containsExactly("Foreign client");
        store.put(quarantine.getFirst().certificate(), Shelf.TRUSTED);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"Basic256Sha256,Sign", "Basic256Sha256,SignAndEncrypt", "Aes128_Sha256_RsaOaep,Sign", "Aes128_Sha256_RsaOaep,SignAndEncrypt"})
    void aTrustedClientReadsAsTheUserThatMaySignOn(String policy, String mode) throws IOException, InterruptedException {
        assertThat(read(policy, mode, "operator", "let:me in")).isEqualTo("value 1.5");
    }

    @Test
    void aWrongPasswordNobodyAndNoSecurityAreRefused() throws IOException, InterruptedException {
        assertThat(read("Basic256Sha256", "SignAndEncrypt", "operator", "let me in")).startsWith("refused");
        assertThat(read("Basic256Sha256", "SignAndEncrypt")).startsWith("refused");
        assertThat(read("None", "None", "operator", "let:me in")).startsWith("refused");
        assertThat(server.clients()).isZero();
    }

    private String read(String policy, String mode, String... user) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("client"));
        List<String> command = new ArrayList<>(List.of("node", ForeignServer.sources().resolve("client.js").toString(), own.toString(),
                server.endpoint().toString(), certificate.toString(), LEVEL.toString(), policy, mode));
        command.addAll(List.of(user));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().filter(line -> line.startsWith("value ") || line.startsWith("refused ")).findFirst().orElse(output);
    }
}
