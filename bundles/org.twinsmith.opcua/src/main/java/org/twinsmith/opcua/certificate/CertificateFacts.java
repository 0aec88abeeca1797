package org.twinsmith.opcua.certificate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** What a person wants to know of a certificate. Names in it are a stranger's words: they are cut and freed of control characters. */
public final class CertificateFacts {
    private static final int DNS = 2;
    private static final int URI = 6;
    private static final int ADDRESS = 7;
    private static final int LONGEST = 200;
    private final X509Certificate certificate;

    public CertificateFacts(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** SHA-256 of the encoded certificate, 64 hexadecimal digits. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be encoded", e);
        }
    }

    /** The beginning of the fingerprint that commands take. */
    public String shortFingerprint() {
        return fingerprint().substring(0, 16);
    }

    /** The common name, or the whole subject where it has none. */
    public String name() {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            return plain(new LdapName(subject).getRdns().stream().filter(rdn -> rdn.getType().equalsIgnoreCase("CN")).findFirst()
                    .map(Rdn::getValue).map(Object::toString).orElse(subject));
        } catch (InvalidNameException e) {
            return plain(subject);
        }
    }

    public String subject() {
        return plain(certificate.getSubjectX500Principal().getName());
    }

    public String issuer() {
        return plain(certificate.getIssuerX500Principal().getName());
    }

    /** The application URI (OPC 10000-6, 6.2.2: the one URI among the alternative names). */
    public Optional<String> applicationUri() {
        return alternatives(URI).stream().findFirst();
    }

    /** Host names and addresses that the certificate is for. */
    public List<String> hosts() {
        return Stream.concat(alternatives(DNS).stream(), alternatives(ADDRESS).stream()).toList();
    }

    /** Length of the key, bits; 0 where it is none of RSA. */
    public int keyBits() {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
    }

    /** Length of an elliptic curve's key, bits; 0 where it is none. */
    int curveBits() {
        return certificate.getPublicKey() instanceof ECPublicKey curve ? curve.getParams().getOrder().bitLength() : 0;
    }

    /** Key and signature, such as {@code RSA 3072, SHA256withRSA}. */
    public String algorithms() {
        return certificate.getPublicKey().getAlgorithm() + (keyBits() == 0 ? "" : " " + keyBits()) + ", " + certificate.getSigAlgName();
    }

    /** Whether subject and issuer are one. */
    public boolean isSelfIssued() {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Whether it may sign other certificates. */
    public boolean isAuthority() {
        return certificate.getBasicConstraints() >= 0;
    }

    /** {@code "name" (SHA-256 0123456789abcdef…)}: how messages name a certificate. */
    @Override
    public String toString() {
        return "\"" + name() + "\" (SHA-256 " + shortFingerprint() + "…)";
    }

    private List<String> alternatives(int kind) {
        try {
            Collection<List<?>> names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
            return names.stream().filter(name -> name.get(0).equals(kind)).map(name -> plain(String.valueOf(name.get(1)))).toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static String plain(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "…";
    }

    /** Compares hosts as written, without regard to case. */
    boolean isFor(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return hosts().stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(wanted) || sameAddress(each, wanted));
    }

    /** Whether one of its names stands for the host with a star in place of the first label (RFC 6125, 6.4.3). */
    boolean covers(String host) {
        int dot = host.indexOf('.');
        return dot > 0 && isFor("*" + host.substring(dot));
    }

    /** IPv6 has many spellings. Only literal addresses are read, so nothing is looked up. */
    private static boolean sameAddress(String one, String other) {
        return one.contains(":") && other.contains(":") && address(one).equals(address(other));
    }

    private static String address(String literal) {
        try {
            return InetAddress.getByName(literal).getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
