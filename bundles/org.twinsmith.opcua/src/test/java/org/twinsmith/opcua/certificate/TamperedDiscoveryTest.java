package org.twinsmith.opcua.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.SecurityWish;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.PlantServer;

/** What a server says before there is security can be changed by whoever sits between; what it says in the session cannot. */
class TamperedDiscoveryTest {
    private static final NodeAddress POWER = NodeAddress.parse("nsu=urn:station;s=P1.Power");
    private static final String POLICY = "http://opcfoundation.org/UA/SecurityPolicy#";
    @TempDir
    private Path folder;
    private CertificateStore mine;
    private CertificateStore theirs;
    private PlantServer server;

    @BeforeEach
    void serve() {
        mine = new CertificateStore(folder.resolve("client"));
        theirs = new CertificateStore(folder.resolve("server"));
        Papers.give(mine.folder(), Application.CLIENT, Papers.good().named("client").uri("urn:test:client").make());
        Papers.give(theirs.folder(), Application.PLANT, Papers.good().named("plant").make());
        theirs.put(mine.own(Application.CLIENT).certificate(), Shelf.TRUSTED);
        mine.put(theirs.own(Application.PLANT).certificate(), Shelf.TRUSTED);
        server = Station.serve(0, (variable, value) -> { }, ServerSecurity.of(SecurityWish.STRONGEST, "somewhere", false, false, Optional.empty(),
                new Keyring(theirs, name -> Optional.empty())));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void withNobodyBetweenTheSameWireWorks() throws IOException {
        try (TamperingWire wire = new TamperingWire(server.endpoint())) {
            assertThat(read(wire.endpoint())).isEqualTo(2);
        }
    }

    @Test
    void aStrongPolicyThatIsHiddenIsMissedInTheSession() throws IOException {
        refused("TW-0726", TamperingWire.Change.of(POLICY + "Aes256_Sha256_RsaPss", POLICY + "Aes255_Sha255_RsaPss"));
    }

    @Test
    void aWeakerProtectionThatIsPretendedIsNoticed() throws IOException {
        refused("TW-0726", mode(3, 2, "Aes256_Sha256_RsaPss"), mode(3, 2, "Basic256Sha256"), mode(3, 2, "Aes128_Sha256_RsaOaep"));
    }

    @Test
    void anApplicationThatIsRenamedIsNotTakenForTheOther() throws IOException {
        refused("TW-0723", TamperingWire.Change.of(theirs.own(Application.PLANT).applicationUri(),
                theirs.own(Application.PLANT).applicationUri().replaceFirst("urn:", "urm:")));
    }

    @Test
    void anotherCertificateOfTheSameNameIsNotTrusted() throws IOException, CertificateEncodingException {
        byte[] real = theirs.own(Application.PLANT).certificate().getEncoded();
        byte[] forged = real.clone();
        forged[forged.length - 7] ^= 1;
        refused("TW-0723", new TamperingWire.Change(real, forged));
    }

    @Test
    void securityThatIsTakenAwayAltogetherLeavesNothingToConnectTo() throws IOException {
        refused("TW-0722", TamperingWire.Change.of("SecurityPolicy#Aes", "SecurityPolicy#Xes"), TamperingWire.Change.of("SecurityPolicy#Bas", "SecurityPolicy#Xas"));
    }

    private void refused(String code, TamperingWire.Change... changes) throws IOException {
        try (TamperingWire wire = new TamperingWire(server.endpoint(), changes)) {
            assertThatThrownBy(() -> read(wire.endpoint())).hasMessageContaining(code);
            assertThat(wire.changed()).isPositive();
            assertThat(mine.on(Shelf.TRUSTED)).hasSize(1);
        }
    }

    /** The mode stands before the policy (OPC 10000-4, 7.14). */
    private static TamperingWire.Change mode(int from, int to, String policy) {
        return new TamperingWire.Change(described(from, policy), described(to, policy));
    }

    private static byte[] described(int mode, String policy) {
        byte[] uri = (POLICY + policy).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + uri.length).order(ByteOrder.LITTLE_ENDIAN).putInt(mode).putInt(uri.length).put(uri).array();
    }

    private double read(Endpoint endpoint) {
        try (NodeAccess access = NodeAccess.open(new ServerAccess(endpoint, SecurityWish.STRONGEST, List.of(), new Keyring(mine, name -> Optional.empty())))) {
            return access.read(POWER).orElseThrow();
        }
    }
}
