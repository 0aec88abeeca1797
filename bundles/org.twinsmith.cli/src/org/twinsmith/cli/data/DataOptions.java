package org.twinsmith.cli.data;

import java.nio.file.Path;
import java.util.Optional;

import org.twinsmith.runtime.store.DataFolder;
import org.twinsmith.runtime.store.RunRecord;

import picocli.CommandLine.Option;

/** Where samples are kept. */
public final class DataOptions {
    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder of the sample store (default: a folder of the run's own in the user's state folder)")
    private Path data;

    public Path of(RunRecord run) {
        return DataFolder.ofUser().of(run, Optional.ofNullable(data));
    }
}
