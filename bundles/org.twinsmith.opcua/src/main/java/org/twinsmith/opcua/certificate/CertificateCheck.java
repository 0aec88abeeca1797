package org.twinsmith.opcua.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.twinsmith.opcua.certificate.Flaw.Kind;

/**
 * Judges a certificate by the steps of OPC 10000-4, 6.1.3, those of brokers by the same steps as far as TLS asks for them. All flaws are found, not only the first, so that a user mends
 * them in one go. The path is judged by the platform's PKIX validator too (RFC 5280), which knows rules that have no words
 * here; what it alone finds is {@link Kind#MALFORMED}.
 */
public final class CertificateCheck {
    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 4096;
    private static final int LEAST_CURVE_BITS = 256;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int DATA_ENCIPHERMENT = 3;
    private static final int KEY_CERT_SIGN = 5;
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private final TrustList trust;
    private final Expectation expected;
    private final Chain chain;
    private final List<Flaw> flaws = new ArrayList<>();

    private CertificateCheck(List<X509Certificate> sent, TrustList trust, Expectation expected) {
        this.trust = trust;
        this.expected = expected;
        chain = Chain.of(sent, trust);
    }

    /**
     * The flaws of a certificate, the weightiest first; none where it is accepted.
     *
     * @param sent what the peer sent, its own certificate first; not empty
     */
    public static List<Flaw> of(List<X509Certificate> sent, TrustList trust, Expectation expected) {
        return new CertificateCheck(sent, trust, expected).run();
    }

    private List<Flaw> run() {
        issuers();
        strength();
        trusted();
        for (X509Certificate each : chain.links()) {
            time(each);
        }
        host();
        uri();
        usage();
        new Revocation(chain, trust, expected.time()).flaws().stream().filter(flaw -> !isBroker() || flaw.kind() != Kind.REVOCATION_UNKNOWN)
                .forEach(flaws::add);
        if (flaws.isEmpty()) {
            flaws.addAll(PathOpinion.of(chain, expected.time()));
        }
        return flaws.stream().sorted(Comparator.comparing(Flaw::kind)).toList();
    }

    private void issuers() {
        if (!chain.complete()) {
            String issuer = new CertificateFacts(chain.links().getLast()).issuer();
            if (chain.forged()) {
                add(Kind.BAD_SIGNATURE, "its signature was not made by " + issuer + ", which it names as its issuer",
                        "do not trust it: it is damaged or forged");
            } else {
                add(Kind.UNKNOWN_ISSUER, "it was signed by " + issuer + ", which is not known here",
                        "have the certificate of that authority and add it: twinsmith certificates trust FILE (or, to trust single "
                                + "certificates of it only, --issuer), and its revocation list");
            }
        }
        chain.links().stream().skip(1).filter(each -> !mayIssue(each)).forEach(each -> add(Kind.WRONG_USAGE, new CertificateFacts(each)
                + " in its chain may not sign certificates", "have it signed by a real authority"));
    }

    private static boolean mayIssue(X509Certificate authority) {
        boolean[] usage = authority.getKeyUsage();
        return authority.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]);
    }

    private void strength() {
        for (X509Certificate each : chain.links()) {
            CertificateFacts facts = new CertificateFacts(each);
            String which = each == chain.leaf() ? "its" : facts + " in its chain: the";
            if ((facts.keyBits() < LEAST_BITS || facts.keyBits() > MOST_BITS) && !(isBroker() && facts.curveBits() >= LEAST_CURVE_BITS)) {
                add(Kind.WEAK, which + " key is " + each.getPublicKey().getAlgorithm() + (facts.keyBits() == 0 ? "" : " of " + facts.keyBits()
                        + " bits") + "; RSA of " + LEAST_BITS + " to " + MOST_BITS + " bits is allowed" + (isBroker() ? ", or a curve of " + LEAST_CURVE_BITS : ""), "have a certificate with a stronger key made");
            }
            String signature = each.getSigAlgName().toUpperCase(Locale.ROOT);
            if (signature.contains("SHA1") || signature.contains("MD5") || signature.contains("MD2")) {
                add(Kind.WEAK, which + " signature is " + each.getSigAlgName() + "; SHA-256 or longer is allowed", "have it signed anew with SHA-256");
            }
        }
    }

    private void trusted() {
        if (chain.links().stream().noneMatch(trust.trusted()::contains)) {
            CertificateFacts facts = new CertificateFacts(chain.leaf());
            boolean alone = chain.complete() && chain.links().size() == 1;
            add(Kind.UNTRUSTED, (alone ? "it vouches for itself, and " : "") + "nobody said yet that it is to be trusted",
                    "compare its SHA-256 fingerprint with the one that the peer shows; if they agree: twinsmith certificates trust "
                            + facts.shortFingerprint());
        }
    }

    private void time(X509Certificate each) {
        String which = each == chain.leaf() ? "it" : new CertificateFacts(each) + " in its chain";
        Instant from = each.getNotBefore().toInstant();
        Instant to = each.getNotAfter().toInstant();
        if (expected.time().isAfter(to)) {
            add(Kind.EXPIRED, which + " expired on " + DAY.format(to), "have it renewed; or is this machine's clock right? It shows "
                    + DAY.format(expected.time()));
        } else if (expected.time().isBefore(from)) {
            add(Kind.NOT_YET_VALID, which + " is valid from " + DAY.format(from) + " only", "wait, or set this machine's clock, which shows "
                    + DAY.format(expected.time()) + ", or that of the machine that made it");
        }
    }

    private void host() {
        CertificateFacts facts = new CertificateFacts(chain.leaf());
        expected.host().filter(host -> !facts.isFor(host) && !(isBroker() && facts.covers(host))).ifPresent(host -> add(Kind.WRONG_HOST, "it is for "
                + (facts.hosts().isEmpty() ? "no host at all" : String.join(", ", facts.hosts())) + ", but the server was addressed as " + host,
                facts.hosts().isEmpty() ? "have a certificate made for " + host
                        : "write " + facts.hosts().getFirst() + " in the endpoint, or have a certificate made for " + host));
    }

    private void uri() {
        CertificateFacts facts = new CertificateFacts(chain.leaf());
        expected.applicationUri().filter(uri -> !facts.applicationUri().filter(uri::equals).isPresent())
                .ifPresent(uri -> add(Kind.WRONG_URI, "it is for the application " + facts.applicationUri().orElse("without a URI")
                        + ", but the peer calls itself " + uri, "have a certificate made for the application URI that the peer is set up with"));
    }

    private void usage() {
        boolean[] usage = chain.leaf().getKeyUsage();
        boolean fits = usage != null && usage[DIGITAL_SIGNATURE] && usage[KEY_ENCIPHERMENT] && usage[DATA_ENCIPHERMENT];
        if (!fits && !isBroker()) {
            add(Kind.WRONG_USAGE, "it may not sign and encrypt messages: its key usage is not digitalSignature, keyEncipherment and "
                    + "dataEncipherment (OPC 10000-6, 6.2.2)", "have a certificate made for an OPC UA application");
        }
        boolean server = expected.role() != Expectation.Role.CLIENT;
        List<String> purposes = purposes(chain.leaf());
        if (!purposes.isEmpty() && !purposes.contains(server ? SERVER_AUTHENTICATION : CLIENT_AUTHENTICATION) && !purposes.contains(ANY_PURPOSE)) {
            add(Kind.WRONG_USAGE, "its extended key usage does not name " + (server ? "serverAuth" : "clientAuth"),
                    "have a certificate made for " + (isBroker() ? "a server" : server ? "an OPC UA server" : "an OPC UA client"));
        }
    }

    /** TLS asks for no particular usage of the key, and brokers have rarely an authority that publishes lists of what it revoked. */
    private boolean isBroker() {
        return expected.role() == Expectation.Role.BROKER;
    }

    private static List<String> purposes(X509Certificate certificate) {
        try {
            return Objects.requireNonNullElse(certificate.getExtendedKeyUsage(), List.of());
        } catch (CertificateParsingException e) {
            return List.of("unreadable");
        }
    }

    private void add(Kind kind, String message, String remedy) {
        flaws.add(new Flaw(kind, message, remedy));
    }
}
