package org.twinsmith.opcua.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;

import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that an authority of the plant gave out, taken as one's own. */
class TakenCertificateTest {
    private static final OwnCertificate AUTHORITY = Papers.authority("plant authority");
    private static final char[] PASSWORD = "of the file".toCharArray();
    @TempDir
    private Path folder;

    @Test
    void aSignedCertificateIsTakenWithItsChainAndThePresentOneStaysBeside() throws Exception {
        CertificateStore store = new CertificateStore(folder.resolve("store"));
        Papers.give(store.folder(), Application.CLIENT, Papers.good().named("before").make());
        OwnCertificate signed = Papers.good().named("signed").by(AUTHORITY).make();
        CertificateStore.Imported taken = store.take(Application.CLIENT, file(signed), PASSWORD);
        assertThat(taken.flaws()).isEmpty();
        assertThat(store.own(Application.CLIENT).chain()).containsExactlyElementsOf(signed.chain());
        assertThat(store.ownFile(Application.CLIENT).resolveSibling("client.p12.old")).exists();
    }

    @Test
    void theCertificateOfAnAuthorityAndAKeyOfAnotherAreRefused() throws Exception {
        CertificateStore store = new CertificateStore(folder.resolve("store"));
        assertThatThrownBy(() -> store.take(Application.CLIENT, file(AUTHORITY), PASSWORD)).hasMessageContaining("TW-0725").hasMessageContaining("of an authority");
        Papers.give(store.folder(), Application.PLANT, AUTHORITY);
        assertThatThrownBy(() -> store.own(Application.PLANT)).hasMessageContaining("TW-0725").hasMessageContaining("of an authority");
        OwnCertificate good = Papers.good().make();
        KeyPair mixed = new KeyPair(good.keys().getPublic(), AUTHORITY.keys().getPrivate());
        assertThatThrownBy(() -> store.take(Application.CLIENT, file(new OwnCertificate(mixed, good.chain())), PASSWORD))
                .hasMessageContaining("TW-0725").hasMessageContaining("is not that of");
        assertThatThrownBy(() -> store.take(Application.CLIENT, file(good), "wrong".toCharArray())).hasMessageContaining("TW-0725");
        assertThat(store.on(Shelf.TRUSTED)).isEmpty();
    }

    @Test
    void whatPeersMayRefuseIsTold() throws Exception {
        CertificateStore store = new CertificateStore(folder.resolve("store"));
        OwnCertificate odd = Papers.good().usage(KeyUsage.digitalSignature).make();
        assertThat(store.take(Application.CLIENT, file(odd), PASSWORD).flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.WRONG_USAGE);
    }

    private Path file(OwnCertificate certificate) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, PASSWORD);
        keys.setKeyEntry("any", certificate.keys().getPrivate(), PASSWORD, certificate.chain().toArray(Certificate[]::new));
        Path file = folder.resolve("given.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.store(out, PASSWORD);
        }
        return file;
    }
}
