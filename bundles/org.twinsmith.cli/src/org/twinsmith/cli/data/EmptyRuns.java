package org.twinsmith.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.runtime.store.DataFolder;
import org.twinsmith.runtime.store.Origin;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;
import org.twinsmith.runtime.store.SqliteStore;

/** Folders that were made for a run which then kept nothing, as where its server could not be reached. */
final class EmptyRuns {
    private EmptyRuns() {
    }

    /** Removes the folder of a run where it is the run's own, in the user's state folder, and has no sample. */
    static void remove(Path folder, RunRecord run) {
        if (folder.startsWith(DataFolder.ofUser().runs()) && folder.endsWith(run.id()) && Files.isDirectory(folder) && isEmpty(folder, run)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new DiagnosticException(Diagnostic.error(Code.UNWRITABLE, "cannot remove the empty folder " + folder + ": " + e.getMessage(), "", Place.NOWHERE), e);
            }
        }
    }

    /** A folder without a store is empty too. */
    private static boolean isEmpty(Path folder, RunRecord run) {
        if (!SqliteStore.isStore(folder)) {
            return true;
        }
        try (SampleStore store = SqliteStore.read(folder)) {
            return Arrays.stream(Origin.values()).allMatch(origin -> store.signals(run.id(), origin).isEmpty());
        }
    }
}
