package org.twinsmith.opcua.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.ConfigFolder;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.core.file.WholeFile;

/**
 * The certificates of a user, as files in folders that a person can look into: {@code own}, {@code trusted}, {@code issuers}
 * (each of these two with {@code certs} and {@code crl}), {@code rejected}. The files are read anew with each question, so
 * that what is trusted or rejected while a server runs takes effect at once. Nothing is written before it is needed.
 */
public final class CertificateStore {
    private static final int LARGEST_QUARANTINE = 100;
    private static final List<String> LISTS = List.of("trusted/crl", "issuers/crl");
    private final Path folder;
    private final OwnCertificates own;

    /** @param folder need not exist yet */
    public CertificateStore(Path folder) {
        this.folder = folder;
        own = new OwnCertificates(folder.resolve(Shelf.OWN.folder()));
    }

    /** That of the user who runs this process. */
    public static CertificateStore ofUser() {
        return new CertificateStore(ConfigFolder.ofUser().resolve("certificates"));
    }

    public Path folder() {
        return folder;
    }

    /** The certificate of an application; made at its first use. @throws DiagnosticException {@code CERTIFICATE_STORE} */
    public synchronized OwnCertificate own(Application application) {
        return own.of(application);
    }

    /** A new certificate with a new key, which the peers have to trust anew. @throws DiagnosticException {@code CERTIFICATE_STORE} */
    public synchronized OwnCertificate renew(Application application) {
        return own.renew(application);
    }

    /**
     * Takes over a certificate with its key from a PKCS #12 file, such as an authority of the plant gives out; the present
     * one stays beside as a backup.
     *
     * @param password that of the file, which the caller wipes
     * @return the certificate, and what peers may find wrong with it
     * @throws DiagnosticException {@code CERTIFICATE_STORE} where the file cannot be read, is of an authority, or its key is another's
     */
    public synchronized Imported take(Application application, Path file, char[] password) {
        OwnCertificate taken = own.read(file, password);
        Expectation.Role role = application == Application.CLIENT ? Expectation.Role.CLIENT : Expectation.Role.SERVER;
        List<X509Certificate> chain = taken.chain();
        List<Flaw> flaws = CertificateCheck.of(chain, new TrustList(chain, List.of(), List.of()), new Expectation(role, Optional.empty(), Optional.empty(),
                Instant.now())).stream().filter(flaw -> flaw.kind() != Flaw.Kind.REVOCATION_UNKNOWN).toList();
        own.replace(application, taken);
        return new Imported(taken, flaws);
    }

    /** An own certificate that was taken over. */
    public record Imported(OwnCertificate certificate, List<Flaw> flaws) {
    }

    /** Where an own certificate is kept with its key. */
    public Path ownFile(Application application) {
        return own.file(application);
    }

    /** All certificates, by shelf, then by name. What is no certificate is passed over. */
    public List<StoredCertificate> all() {
        return Arrays.stream(Shelf.values()).flatMap(shelf -> on(shelf).stream()).toList();
    }

    /** The certificates of a shelf. */
    public List<StoredCertificate> on(Shelf shelf) {
        if (shelf == Shelf.OWN) {
            return Arrays.stream(Application.values()).filter(each -> Files.exists(own.file(each)))
                    .map(each -> new StoredCertificate(own.file(each), shelf, own.read(own.file(each)).certificate())).toList();
        }
        List<StoredCertificate> found = new ArrayList<>();
        for (Path file : files(folder.resolve(shelf.folder()))) {
            try {
                found.add(new StoredCertificate(file, shelf, CertificateFiles.certificate(file)));
            } catch (DiagnosticException e) {
                // Anything may lie in the folder; the doctor names what is no certificate.
                continue;
            }
        }
        return found;
    }

    /** Files on the shelves that are no certificates, which the doctor tells of. */
    public List<Path> strangers() {
        List<Path> known = all().stream().map(StoredCertificate::file).toList();
        return Stream.of(Shelf.TRUSTED, Shelf.ISSUER, Shelf.REJECTED).flatMap(shelf -> files(folder.resolve(shelf.folder())).stream())
                .filter(file -> !known.contains(file)).toList();
    }

    /**
     * The certificates that a fingerprint means.
     *
     * @param fingerprint the beginning of a SHA-256 fingerprint, at least eight hexadecimal digits; colons and case do not count
     */
    public List<StoredCertificate> find(String fingerprint) {
        String digits = fingerprint.replace(":", "").replace("…", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{8,64}") ? all().stream().filter(each -> each.facts().fingerprint().startsWith(digits)).toList() : List.of();
    }

    /** What is trusted now. */
    public TrustList trust() {
        List<X509CRL> lists = LISTS.stream().flatMap(list -> files(folder.resolve(list)).stream())
                .flatMap(file -> CertificateFiles.revocations(file).stream()).toList();
        return new TrustList(certificates(Shelf.TRUSTED), certificates(Shelf.ISSUER), lists);
    }

    /** Puts a certificate onto a shelf, and takes it from the others. @return its file @throws DiagnosticException {@code CERTIFICATE_STORE} */
    public synchronized Path put(X509Certificate certificate, Shelf shelf) {
        CertificateFacts facts = new CertificateFacts(certificate);
        Path file = folder.resolve(shelf.folder()).resolve(fileName(facts));
        try {
            WholeFile.write(file, certificate.getEncoded());
            for (StoredCertificate other : find(facts.fingerprint())) {
                if (other.shelf() != Shelf.OWN && !other.file().equals(file)) {
                    Files.deleteIfExists(other.file());
                }
            }
            return file;
        } catch (IOException | CertificateEncodingException e) {
            throw unusable(file, e);
        }
    }

    /** Keeps the revocation list of an authority. @return its file */
    public Path put(X509CRL list) {
        String name = plain(list.getIssuerX500Principal().getName());
        Path file = folder.resolve(LISTS.getFirst()).resolve(name + ".crl");
        try {
            WholeFile.write(file, list.getEncoded());
            return file;
        } catch (CRLException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Keeps an unknown certificate for a person to decide on. One that lies on another shelf stays there: it has a flaw that
     * trust does not mend. A stranger who shows ever new certificates drives out the oldest, and does not fill the disk.
     */
    public synchronized void quarantine(X509Certificate certificate) {
        if (find(new CertificateFacts(certificate).fingerprint()).isEmpty()) {
            put(certificate, Shelf.REJECTED);
            List<Path> oldestFirst = files(folder.resolve(Shelf.REJECTED.folder())).stream().sorted(Comparator.comparing(CertificateStore::time)).toList();
            oldestFirst.stream().limit(Math.max(0, oldestFirst.size() - LARGEST_QUARANTINE)).forEach(this::remove);
        }
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private List<X509Certificate> certificates(Shelf shelf) {
        return on(shelf).stream().map(StoredCertificate::certificate).toList();
    }

    private List<Path> files(Path of) {
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(of)) {
            return list.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw unusable(of, e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // It went away meanwhile, as another process clears up too.
            return FileTime.fromMillis(0);
        }
    }

    private static String fileName(CertificateFacts facts) {
        return plain(facts.name()) + " [" + facts.shortFingerprint() + "].der";
    }

    /** A stranger's name as part of a file name: letters, digits and few others, short, not hidden. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._@-]", "_").replaceFirst("^[. ]+", "_");
        return plain.substring(0, Math.min(60, plain.length()));
    }

    private static DiagnosticException unusable(Path file, Exception cause) {
        return new DiagnosticException(Diagnostic.error(Code.CERTIFICATE_STORE, "the certificate store cannot be used at " + file + ": "
                + FileFailure.reason(cause), "make the folder readable and writable for you", Place.NOWHERE), cause);
    }
}
