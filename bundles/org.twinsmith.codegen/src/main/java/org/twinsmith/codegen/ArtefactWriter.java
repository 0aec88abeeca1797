package org.twinsmith.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.core.file.WholeFile;

/**
 * Writes artefacts into a folder, each whole or not at all.
 *
 * <p>Touches only what an earlier generation left and nobody changed since: where another file is in the way, it writes
 * nothing at all. Files of the earlier generation that are no longer wanted are removed. A seed is written once, and is
 * then no file of ours any more.
 */
public final class ArtefactWriter {
    private final Path folder;

    public ArtefactWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Writes artefacts.
     *
     * @throws DiagnosticException TW-0702 where a file in the way is not ours, or the folder cannot be written
     */
    public Written write(Stream<Artefact> artefacts) {
        List<Artefact> all = artefacts.toList();
        try {
            Files.createDirectories(folder);
            Ledger earlier = Ledger.read(folder);
            refuseForeign(all, earlier);
            Ledger now = new Ledger();
            all.stream().filter(artefact -> !artefact.seed())
                    .forEach(artefact -> now.add(artefact.path(), Ledger.digest(artefact.content())));
            Ledger both = new Ledger();
            both.addAll(earlier);
            both.addAll(now);
            both.write(folder);
            Written result = writeAll(all, remove(earlier, now));
            now.write(folder);
            return result;
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNWRITABLE, "cannot write to " + folder + ": "
                    + FileFailure.reason(e), "choose another folder", Place.NOWHERE), e);
        }
    }

    private void refuseForeign(List<Artefact> all, Ledger earlier) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (Artefact artefact : all) {
            Path file = folder.resolve(artefact.path());
            if (leadsOutside(file)) {
                foreign.add(artefact.path());
            } else if (!artefact.seed() && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file, artefact, earlier)) {
                foreign.add(artefact.path());
            }
        }
        if (!foreign.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(Code.UNWRITABLE, folder + " holds "
                    + (foreign.size() == 1 ? "a file that was" : foreign.size() + " files that were")
                    + " not generated, or changed since: " + String.join(", ", foreign.subList(0,
                            Math.min(5, foreign.size()))) + (foreign.size() > 5 ? ", ..." : ""),
                    "choose an empty folder, or move these away", Place.NOWHERE));
        }
    }

    private static boolean isOurs(Path file, Artefact artefact, Ledger earlier) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] content = Files.readAllBytes(file);
        return earlier.knows(artefact.path(), content) || Arrays.equals(content, artefact.content());
    }

    /** Whether a symbolic link on the way leads out of the folder. */
    private boolean leadsOutside(Path file) throws IOException {
        for (Path parent = file.getParent(); !parent.equals(folder); parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent) || Files.exists(parent) && !Files.isDirectory(parent)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> remove(Ledger earlier, Ledger now) throws IOException {
        List<Path> removed = new ArrayList<>();
        for (String path : earlier.paths()) {
            Path file = folder.resolve(path).normalize();
            boolean candidate = !now.paths().contains(path) && file.startsWith(folder) && !leadsOutside(file)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (candidate && earlier.knows(path, Files.readAllBytes(file))) {
                Files.delete(file);
                removed.add(file);
            }
        }
        return removed;
    }

    private Written writeAll(List<Artefact> all, List<Path> removed) throws IOException {
        List<Path> written = new ArrayList<>();
        List<Path> unchanged = new ArrayList<>();
        for (Artefact artefact : all) {
            Path file = folder.resolve(artefact.path());
            if (artefact.seed() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                unchanged.add(file);
            } else if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), artefact.content())) {
                unchanged.add(file);
            } else {
                WholeFile.write(file, artefact.content());
                written.add(file);
            }
        }
        return new Written(folder, written, unchanged, removed);
    }
}
