package org.twinsmith.cli.data;

import java.nio.file.Path;
import java.util.Optional;

import org.twinsmith.runtime.store.DataFolder;
import org.twinsmith.runtime.store.PostgresAddress;
import org.twinsmith.runtime.store.RunRecord;
import org.twinsmith.runtime.store.SampleStore;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where samples of live sources are kept. */
public final class DataOptions {
    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder of the sample store (default: a folder of the run's own in the user's state folder)")
    private Path data;

    @Mixin
    private StoreOptions store;

    public Path of(RunRecord run) {
        return DataFolder.ofUser().of(run, Optional.ofNullable(data));
    }

    /** Opens the store for writing. @param folder what {@link #of} said */
    public SampleStore open(Path folder) {
        return store.open(folder);
    }

    /** Removes the folder of a run that kept nothing, where it was made for that run. To be called once the store is closed. */
    public void tidy(Path folder, RunRecord run) {
        if (data == null && store.address().isEmpty()) {
            EmptyRuns.remove(folder, run);
        }
    }

    /** Where the samples are, for a message. */
    public String where(Path folder) {
        return store.address().map(PostgresAddress::toString).orElseGet(folder::toString);
    }
}
