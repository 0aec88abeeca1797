package org.twinsmith.opcua.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.WholeFile;

/**
 * Makes and keeps the certificates of this user's applications, each with its key in a PKCS #12 file that only the user may
 * read. The file's password is a constant: it is the file's mode that protects the key, and a password that lies beside it
 * would protect nothing more. Who has a certificate from an authority of the plant puts it there as such a file.
 */
final class OwnCertificates {
    private static final int KEY_BITS = 3072;
    private static final Period VALIDITY = Period.ofYears(5);
    private static final char[] PASSWORD = "twinsmith".toCharArray();
    private static final String ALIAS = "application";
    private final Path folder;

    OwnCertificates(Path folder) {
        this.folder = folder;
    }

    Path file(Application application) {
        return folder.resolve(application.word() + ".p12");
    }

    /** The certificate of an application, made where there is none. @throws DiagnosticException {@code CERTIFICATE_STORE} */
    OwnCertificate of(Application application) {
        return Files.exists(file(application)) ? read(file(application)) : make(application);
    }

    /** Makes a new certificate with a new key; the present one, if any, stays beside as a backup. */
    OwnCertificate renew(Application application) {
        setAside(application);
        return make(application);
    }

    /** Takes another certificate; the present one, if any, stays beside as a backup. */
    OwnCertificate replace(Application application, OwnCertificate other) {
        setAside(application);
        return keep(application, other);
    }

    private void setAside(Application application) {
        Path file = file(application);
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private OwnCertificate make(Application application) {
        try {
            KeyPair keys = SelfSignedCertificateGenerator.generateRsaKeyPair(KEY_BITS);
            return keep(application, new OwnCertificate(keys, List.of(selfSigned(application, keys))));
        } catch (GeneralSecurityException e) {
            throw unusable(file(application), e);
        }
    }

    /** Puts a certificate and its key into the application's file. */
    OwnCertificate keep(Application application, OwnCertificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            store.setKeyEntry(ALIAS, certificate.keys().getPrivate(), PASSWORD, certificate.chain().toArray(Certificate[]::new));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD);
            WholeFile.writePrivate(file(application), bytes.toByteArray());
            return certificate;
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(file(application), e);
        }
    }

    /** As OPC 10000-6, 6.2.2 wants it: URI and hosts as alternative names, key usages for signing and encrypting. */
    private static X509Certificate selfSigned(Application application, KeyPair keys) throws GeneralSecurityException {
        String host = hostName();
        SelfSignedCertificateBuilder builder = new SelfSignedCertificateBuilder(keys).setCommonName("Twinsmith " + application.word() + " on " + host)
                .setOrganization("Twinsmith").setApplicationUri("urn:" + host + ":twinsmith:" + application.word()).setValidityPeriod(VALIDITY);
        builder.addDnsName("localhost");
        if (!host.equals("localhost")) {
            builder.addDnsName(host);
        }
        addresses().forEach(builder::addIpAddress);
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw e;
        } catch (Exception e) { // the builder declares nothing narrower
            throw new GeneralSecurityException("the certificate cannot be made", e);
        }
    }

    /** A host name without what cannot stand in a URI or a certificate. */
    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
            return name.isEmpty() ? "localhost" : name;
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The addresses of this machine that do not change with each link. */
    private static SortedSet<String> addresses() {
        SortedSet<String> addresses = new TreeSet<>(List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));
        try {
            NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).filter(each -> !each.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress).map(each -> each.replaceFirst("%.*", "")).forEach(addresses::add);
        } catch (SocketException e) {
            return addresses;
        }
        return addresses;
    }

    OwnCertificate read(Path file) {
        return read(file, PASSWORD);
    }

    /** A certificate with its key out of any PKCS #12 file. @throws DiagnosticException {@code CERTIFICATE_STORE} */
    OwnCertificate read(Path file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key && store.getCertificateChain(alias) != null) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
                    return sound(new OwnCertificate(new KeyPair(chain.getFirst().getPublicKey(), key), chain));
                }
            }
            throw new IOException("it holds no key with a certificate");
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(file, e);
        }
    }

    /** An authority's key signs for others: where applications use it, whoever reads it could make peers of any name. */
    private static OwnCertificate sound(OwnCertificate own) throws GeneralSecurityException {
        CertificateFacts facts = new CertificateFacts(own.certificate());
        if (facts.isAuthority()) {
            throw new GeneralSecurityException(facts + " is the certificate of an authority, which signs others and is nobody's own;"
                    + " have it sign one for this application");
        }
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(own.keys().getPrivate());
        signature.update(own.certificate().getEncoded());
        byte[] signed = signature.sign();
        signature.initVerify(own.certificate());
        signature.update(own.certificate().getEncoded());
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key in it is not that of " + facts);
        }
        return own;
    }

    private static DiagnosticException unusable(Path file, Exception cause) {
        return new DiagnosticException(Diagnostic.error(Code.CERTIFICATE_STORE, "the own certificate in " + file + " cannot be used: "
                + cause.getMessage(), "make it readable for you; or remove it, and a new one is made, which the peers have to trust anew",
                Place.NOWHERE), cause);
    }
}
