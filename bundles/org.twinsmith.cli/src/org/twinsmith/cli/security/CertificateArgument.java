package org.twinsmith.cli.security;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.certificate.CertificateFiles;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Shelf;
import org.twinsmith.opcua.certificate.StoredCertificate;

/** A certificate as users name one: by the beginning of its fingerprint, or by a file. */
final class CertificateArgument {
    private CertificateArgument() {
    }

    /** @return the certificate; on the shelf of the quarantine where it comes from a file @throws DiagnosticException {@code USAGE}, {@code UNREADABLE} */
    static StoredCertificate of(CertificateStore store, String text) {
        List<StoredCertificate> found = store.find(text);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            throw usage("'" + text + "' means several certificates: " + found.stream().map(each -> each.facts().fingerprint()).distinct()
                    .collect(Collectors.joining(", ")), "write more of the fingerprint");
        }
        if (Files.exists(path(text))) {
            return new StoredCertificate(path(text), Shelf.REJECTED, CertificateFiles.certificate(path(text)));
        }
        throw usage("there is neither a certificate nor a file '" + text + "'", "'twinsmith certificates list' shows the fingerprints, of which eight digits do");
    }

    /** @throws DiagnosticException {@code USAGE} where it cannot be a path */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw usage("'" + text + "' is neither a fingerprint nor a file", "");
        }
    }

    private static DiagnosticException usage(String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.USAGE, message, remedy, Place.NOWHERE));
    }
}
