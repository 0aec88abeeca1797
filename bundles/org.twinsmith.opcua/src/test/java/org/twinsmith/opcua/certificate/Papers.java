package org.twinsmith.opcua.certificate;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates for tests, by Bouncy Castle, good ones unless told otherwise. Keys are made once. */
public final class Papers {
    public static final String URI = "urn:test:application";
    private static final int SOUND_USAGE = KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final KeyPair KEYS = keys(2048);
    private static final KeyPair AUTHORITY_KEYS = keys(2048);
    private String name = "peer";
    private String uri = URI;
    private String host = "127.0.0.1";
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant to = Instant.now().plus(Duration.ofDays(100));
    private KeyPair keys = KEYS;
    private int usage = SOUND_USAGE;
    private KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
    private String signature = "SHA256withRSA";
    private OwnCertificate issuer;
    private boolean authority;

    private Papers() {
    }

    public static Papers good() {
        return new Papers();
    }

    public Papers named(String other) {
        name = other;
        return this;
    }

    public Papers uri(String other) {
        uri = other;
        return this;
    }

    public Papers host(String other) {
        host = other;
        return this;
    }

    public Papers valid(Duration since, Duration until) {
        from = Instant.now().plus(since);
        to = Instant.now().plus(until);
        return this;
    }

    public Papers bits(int bits) {
        keys = keys(bits);
        return this;
    }

    public Papers signedBySha1() {
        signature = "SHA1withRSA";
        return this;
    }

    public Papers usage(int other) {
        usage = other;
        return this;
    }

    public Papers purposes(KeyPurposeId... others) {
        purposes = others;
        return this;
    }

    public Papers by(OwnCertificate other) {
        issuer = other;
        return this;
    }

    /** An authority that signs others. */
    public static OwnCertificate authority(String name) {
        Papers papers = new Papers().named(name);
        papers.authority = true;
        papers.keys = AUTHORITY_KEYS;
        papers.usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
        papers.purposes = new KeyPurposeId[0];
        return papers.make();
    }

    public OwnCertificate make() {
        try {
            X500Name subject = new X500Name("CN=" + name + ",O=Test");
            X500Name signer = issuer == null ? subject : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(signer, BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(from),
                    Date.from(to), subject, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (purposes.length > 0) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            }
            if (!authority) {
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives()));
            }
            X509Certificate made = new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(signature)
                    .build(issuer == null ? keys.getPrivate() : issuer.keys().getPrivate())));
            List<X509Certificate> chain = new ArrayList<>(List.of(made));
            if (issuer != null) {
                chain.addAll(issuer.chain());
            }
            return new OwnCertificate(keys, chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private GeneralName[] alternatives() {
        GeneralName hostName = new GeneralName(host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host);
        return uri == null ? new GeneralName[] {hostName}
                : new GeneralName[] {new GeneralName(GeneralName.uniformResourceIdentifier, uri), hostName};
    }

    /** The authority's list of what it took back. */
    public static X509CRL revocations(OwnCertificate authority, Duration until, OwnCertificate... revoked) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded()),
                    Date.from(Instant.now().minus(Duration.ofDays(2))));
            builder.setNextUpdate(Date.from(Instant.now().plus(until)));
            for (OwnCertificate each : revoked) {
                builder.addCRLEntry(each.certificate().getSerialNumber(), Date.from(Instant.now().minus(Duration.ofDays(1))), CRLReason.keyCompromise);
            }
            return new JcaX509CRLConverter().getCRL(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.keys().getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives an application of a store a certificate. */
    public static void give(java.nio.file.Path store, Application application, OwnCertificate certificate) {
        new OwnCertificates(store.resolve("own")).keep(application, certificate);
    }

    private static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
