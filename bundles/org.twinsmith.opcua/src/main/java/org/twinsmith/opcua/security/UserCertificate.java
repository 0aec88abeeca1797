package org.twinsmith.opcua.security;

import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.secret.Secret;

/** A certificate by which a user signs on, and its key, as a secret holds them in PEM. @param chain the user's certificate first */
public record UserCertificate(List<X509Certificate> chain, PrivateKey key) {
    public UserCertificate {
        chain = List.copyOf(chain);
    }

    /**
     * Reads a secret, and wipes it.
     *
     * @param name the secret's name, for the message
     * @throws DiagnosticException {@code LOGIN} where a certificate or its unencrypted key is missing
     */
    public static UserCertificate of(String name, Secret secret) {
        char[] text = secret.characters();
        secret.close();
        try (PEMParser parser = new PEMParser(new CharArrayReader(text))) {
            List<X509Certificate> chain = new ArrayList<>();
            PrivateKey key = null;
            for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
                switch (found) {
                    case X509CertificateHolder holder -> chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                    case PrivateKeyInfo info -> key = new JcaPEMKeyConverter().getPrivateKey(info);
                    case PEMKeyPair pair -> key = new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                    default -> throw new IOException("it holds a " + found.getClass().getSimpleName());
                }
            }
            if (chain.isEmpty() || key == null) {
                throw new IOException(chain.isEmpty() ? "there is no certificate in it" : "there is no key in it");
            }
            return new UserCertificate(chain, key);
        } catch (IOException | CertificateException e) {
            throw new DiagnosticException(Diagnostic.error(Code.LOGIN, "the secret '" + name + "' is no certificate with its key: " + e.getMessage(),
                    "keep both in PEM, the key unencrypted, or with 'twinsmith secrets set " + name + " --pkcs12 FILE'", Place.NOWHERE), e);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /**
     * A certificate and its key out of a PKCS #12 file, as a secret in PEM.
     *
     * @param password that of the file, which the caller wipes
     * @throws DiagnosticException {@code UNREADABLE} where the file cannot be read with it
     */
    public static Secret pem(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return pem(key, store.getCertificateChain(alias));
                }
            }
            throw new IOException("it holds no key");
        } catch (IOException | GeneralSecurityException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read a certificate with its key from " + file + ": "
                    + e.getMessage(), "give a PKCS #12 file and its password", Place.NOWHERE), e);
        }
    }

    private static Secret pem(PrivateKey key, Certificate[] chain) throws IOException {
        CharArrayWriter text = new CharArrayWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Certificate each : chain) {
                writer.writeObject(each);
            }
            writer.writeObject(new JcaPKCS8Generator(key, null));
        }
        char[] characters = text.toCharArray();
        try {
            return Secret.of(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }
}
