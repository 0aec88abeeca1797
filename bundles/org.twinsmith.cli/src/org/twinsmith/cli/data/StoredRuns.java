package org.twinsmith.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.runtime.store.DataFolder;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** Finds stores and the runs in them. */
final class StoredRuns {
    private static final int DEPTH = 3;

    private StoredRuns() {
    }

    /** The folder that was named, or all of the user's that have a store; by name, which is by time. */
    static List<Path> folders(Optional<Path> named) {
        if (named.isPresent()) {
            return List.of(named.get());
        }
        Path all = DataFolder.ofUser().runs();
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(all, DEPTH)) {
            return files.filter(SqliteStore::isStore).sorted().toList();
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "cannot read " + all + ": " + e.getMessage(), "",
                    Place.NOWHERE), e);
        }
    }

    /** The folder that was named, or that of a run, or of the latest. @throws DiagnosticException NO_MODEL where there is none */
    static Path folder(Optional<Path> named, String run) {
        return named.or(() -> folders(named).stream().filter(folder -> run.isEmpty() || folder.endsWith(run))
                .max((a, b) -> a.getFileName().compareTo(b.getFileName()))).orElseThrow(() -> none(run.isEmpty()
                        ? "no run has left a store" : "there is no folder of the run " + run));
    }

    /** The run of an id, or the latest. @throws DiagnosticException NO_MODEL where there is none */
    static RunRecord run(SampleStore store, String where, String id) {
        List<RunRecord> runs = store.runs();
        return runs.stream().filter(run -> id.isEmpty() || run.id().equals(id)).reduce((first, second) -> second)
                .orElseThrow(() -> none("the store in " + where + " has no run" + (id.isEmpty() ? "" : " " + id)));
    }

    private static DiagnosticException none(String message) {
        return new DiagnosticException(Diagnostic.error(Code.NO_MODEL, message, "'twinsmith data list' tells what there is",
                Place.NOWHERE));
    }
}
