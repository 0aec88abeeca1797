package org.twinsmith.opcua.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.secret.Secrets;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.opcua.security.SecurityWish;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.PlantServer;

/**
 * Every way in which a certificate can be wrong, over the wire, with one side's certificate at a time: the server's, judged
 * by our client, and the client's, judged by our server. The other side's is always good and trusted.
 */
class CertificateMatrixTest {
    private static final NodeAddress POWER = NodeAddress.parse("nsu=urn:station;s=P1.Power");
    private static final Duration DAY = Duration.ofDays(1);
    private static final OwnCertificate AUTHORITY = Papers.authority("plant authority");
    private static final BiConsumer<CertificateStore, OwnCertificate> TRUST = (store, shown) -> store.put(shown.certificate(), Shelf.TRUSTED);
    private static final BiConsumer<CertificateStore, OwnCertificate> NOTHING = (store, shown) -> { };
    @TempDir
    private Path folder;

    /**
     * @param shown what the side under test shows
     * @param trust what the judging side did before
     * @param flaw what it finds; empty where it accepts
     */
    record Case(String name, OwnCertificate shown, BiConsumer<CertificateStore, OwnCertificate> trust, Optional<Flaw.Kind> flaw) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        OwnCertificate signed = Papers.good().named("signed").by(AUTHORITY).make();
        OwnCertificate revoked = Papers.good().named("revoked").by(AUTHORITY).make();
        return Stream.of(
                accepted("self-signed and trusted", Papers.good().make(), TRUST),
                accepted("signed by a trusted authority with a current list", signed, authority(30)),
                refused("self-signed and unknown", Papers.good().make(), NOTHING, Flaw.Kind.UNTRUSTED),
                refused("expired", Papers.good().valid(DAY.multipliedBy(-9), DAY.negated()).make(), TRUST, Flaw.Kind.EXPIRED),
                refused("not yet valid", Papers.good().valid(DAY, DAY.multipliedBy(9)).make(), TRUST, Flaw.Kind.NOT_YET_VALID),
                refused("for no application", Papers.good().uri(null).make(), TRUST, Flaw.Kind.WRONG_URI),
                refused("of an unknown authority", signed, NOTHING, Flaw.Kind.UNTRUSTED),
                refused("revoked", revoked, authority(30, revoked), Flaw.Kind.REVOKED),
                refused("whose authority's list is out of date", signed, authority(-1), Flaw.Kind.REVOCATION_UNKNOWN),
                refused("with a key of 1024 bits", Papers.good().bits(1024).make(), TRUST, Flaw.Kind.WEAK),
                refused("signed with SHA-1", Papers.good().signedBySha1().make(), TRUST, Flaw.Kind.WEAK),
                refused("for signing code", Papers.good().purposes(KeyPurposeId.id_kp_codeSigning).make(), TRUST, Flaw.Kind.WRONG_USAGE),
                refused("that may not encrypt", Papers.good().usage(KeyUsage.digitalSignature).make(), TRUST, Flaw.Kind.WRONG_USAGE));
    }

    static Stream<Case> serverCases() {
        return Stream.concat(cases(), Stream.of(refused("for another host", Papers.good().host("plc.example.org").make(), TRUST, Flaw.Kind.WRONG_HOST)));
    }

    @ParameterizedTest
    @MethodSource("serverCases")
    void ourClientJudgesTheServer(Case each) {
        CertificateStore mine = new CertificateStore(folder.resolve("client"));
        CertificateStore theirs = new CertificateStore(folder.resolve("server"));
        Papers.give(mine.folder(), Application.CLIENT, Papers.good().named("client").uri("urn:test:client").make());
        Papers.give(theirs.folder(), Application.PLANT, each.shown());
        theirs.put(mine.own(Application.CLIENT).certificate(), Shelf.TRUSTED);
        each.trust().accept(mine, each.shown());
        try (PlantServer server = serve(theirs)) {
            if (each.flaw().isEmpty()) {
                assertThat(read(server.endpoint(), mine)).isEqualTo(2);
            } else {
                assertThatThrownBy(() -> read(server.endpoint(), mine)).hasMessageContaining("TW-0723").hasMessageContaining(message(each, mine));
                assertThat(mine.find(fingerprint(each))).isNotEmpty();
                assertThat(mine.on(Shelf.TRUSTED)).hasSameSizeAs(trustedBy(each));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ourServerJudgesTheClient(Case each) {
        CertificateStore mine = new CertificateStore(folder.resolve("client"));
        CertificateStore theirs = new CertificateStore(folder.resolve("server"));
        Papers.give(mine.folder(), Application.CLIENT, each.shown());
        Papers.give(theirs.folder(), Application.PLANT, Papers.good().named("plant").uri("urn:test:plant").make());
        mine.put(theirs.own(Application.PLANT).certificate(), Shelf.TRUSTED);
        each.trust().accept(theirs, each.shown());
        try (PlantServer server = serve(theirs)) {
            if (each.flaw().isEmpty()) {
                assertThat(read(server.endpoint(), mine)).isEqualTo(2);
            } else {
                assertThatThrownBy(() -> read(server.endpoint(), mine)).hasMessageContaining("TW-0723").hasMessageContaining("certificate of this client");
                assertThat(theirs.find(fingerprint(each))).isNotEmpty();
                assertThat(theirs.on(Shelf.TRUSTED)).hasSameSizeAs(trustedBy(each));
                assertThat(server.clients()).isZero();
            }
        }
    }

    private static PlantServer serve(CertificateStore store) {
        return Station.serve(0, (variable, value) -> { }, ServerSecurity.of(SecurityWish.STRONGEST, "somewhere", false, false, Optional.empty(),
                new Keyring(store, name -> Optional.empty())));
    }

    private static double read(Endpoint endpoint, CertificateStore store) {
        Secrets none = name -> Optional.empty();
        try (NodeAccess access = NodeAccess.open(new ServerAccess(endpoint, SecurityWish.STRONGEST, List.of(), new Keyring(store, none)))) {
            return access.read(POWER).orElseThrow();
        }
    }

    /** What the flaw is called in words, from the check itself; its kind has to be the one expected. */
    private static String message(Case each, CertificateStore store) {
        List<Flaw> flaws = CertificateCheck.of(each.shown().chain(), store.trust(),
                Expectation.server(each.shown().applicationUri(), "127.0.0.1"));
        return flaws.stream().filter(flaw -> flaw.kind() == each.flaw().orElseThrow()).findFirst().orElseThrow(() -> new AssertionError(flaws)).message();
    }

    private static List<Object> trustedBy(Case each) {
        return each.trust() == NOTHING ? List.of() : List.of(each);
    }

    private static String fingerprint(Case each) {
        return new CertificateFacts(each.shown().certificate()).fingerprint();
    }

    private static Case accepted(String name, OwnCertificate shown, BiConsumer<CertificateStore, OwnCertificate> trust) {
        return new Case(name, shown, trust, Optional.empty());
    }

    private static Case refused(String name, OwnCertificate shown, BiConsumer<CertificateStore, OwnCertificate> trust, Flaw.Kind flaw) {
        return new Case(name, shown, trust, Optional.of(flaw));
    }

    private static BiConsumer<CertificateStore, OwnCertificate> authority(int days, OwnCertificate... revoked) {
        return (store, shown) -> {
            store.put(AUTHORITY.certificate(), Shelf.TRUSTED);
            store.put(Papers.revocations(AUTHORITY, DAY.multipliedBy(days), revoked));
        };
    }
}
