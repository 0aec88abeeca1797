package org.twinsmith.cli.data;

import java.nio.file.Path;
import java.util.Optional;

import org.twinsmith.runtime.store.DataFolder;
import org.twinsmith.runtime.store.RunRecord;

import picocli.CommandLine.Option;

/** Where a run keeps its samples, its model's and those of its mirror. */
public final class RunFolder {
    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder of the sample store (default: a folder of the run's own in the user's state folder)")
    private Path data;

    public Path of(RunRecord run) {
        return DataFolder.ofUser().of(run, Optional.ofNullable(data));
    }
}
