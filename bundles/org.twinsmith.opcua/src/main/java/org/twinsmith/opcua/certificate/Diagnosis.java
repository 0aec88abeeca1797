package org.twinsmith.opcua.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a certificate, be it that of a peer or one's own, said before a connection fails for it. */
public final class Diagnosis {
    private static final Duration SOON = Duration.ofDays(30);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    private final CertificateStore store;

    public Diagnosis(CertificateStore store) {
        this.store = store;
    }

    /** The flaws of what a server shows; looks only, and puts nothing into the quarantine. */
    public List<Flaw> ofServer(List<X509Certificate> chain, String applicationUri, String host) {
        return CertificateCheck.of(chain, store.trust(), Expectation.server(applicationUri, host));
    }

    /** The flaws of what a broker shows, in the same way. */
    public List<Flaw> ofBroker(List<X509Certificate> chain, String host) {
        return CertificateCheck.of(chain, store.trust(), Expectation.broker(host));
    }

    /** The flaws of a certificate of the store, or from a file. */
    public List<Flaw> of(StoredCertificate stored) {
        return switch (stored.shelf()) {
            case OWN -> own(stored);
            case TRUSTED, REJECTED -> peer(stored);
            case ISSUER -> peer(stored).stream().filter(flaw -> flaw.kind() != Flaw.Kind.UNTRUSTED).toList();
        };
    }

    /**
     * An authority is not asked for what only peers need. Whether a peer is server or client is not known: one of both has to do. An
     * application of OPC UA has a URI; what has none may be a broker.
     */
    private List<Flaw> peer(StoredCertificate stored) {
        List<Flaw> flaws = Stream.of(Expectation.Role.values())
                .filter(role -> role != Expectation.Role.BROKER || stored.facts().applicationUri().isEmpty())
                .map(role -> judged(stored, role)).min(Comparator.comparing(List::size)).orElseThrow();
        return stored.facts().isAuthority() ? flaws.stream().filter(flaw -> flaw.kind() != Flaw.Kind.WRONG_USAGE).toList() : flaws;
    }

    private List<Flaw> judged(StoredCertificate stored, Expectation.Role role) {
        return CertificateCheck.of(List.of(stored.certificate()), store.trust(), new Expectation(role, Optional.empty(), Optional.empty(), Instant.now()));
    }

    private List<Flaw> own(StoredCertificate stored) {
        List<Flaw> flaws = new ArrayList<>(judged(stored, Expectation.Role.CLIENT).stream()
                .filter(flaw -> flaw.kind() != Flaw.Kind.UNTRUSTED && flaw.kind() != Flaw.Kind.REVOCATION_UNKNOWN).toList());
        String renew = "twinsmith certificates renew " + stored.file().getFileName().toString().replace(".p12", "");
        Instant end = stored.certificate().getNotAfter().toInstant();
        if (Instant.now().isBefore(end) && Instant.now().plus(SOON).isAfter(end)) {
            flaws.add(new Flaw(Flaw.Kind.EXPIRED, "it expires on " + end, renew));
        }
        if (isOpen(stored)) {
            flaws.add(new Flaw(Flaw.Kind.MALFORMED, "others may read the file with its key", "chmod 600 '" + stored.file() + "', or, if somebody did: " + renew));
        }
        return flaws;
    }

    private static boolean isOpen(StoredCertificate stored) {
        try {
            return Files.getFileStore(stored.file()).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(stored.file()).stream().anyMatch(OTHERS::contains);
        } catch (IOException e) {
            return true;
        }
    }
}
