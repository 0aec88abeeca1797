package org.twinsmith.cli.experiment;

import java.nio.file.Path;
import java.util.List;

import org.twinsmith.cli.model.SpaceDataOption;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.space.SpaceData;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which experiment of which model a command is about, and how it is run. */
final class ExperimentOptions {
    private static final int MOST_JOBS = 1024;

    @Parameters(paramLabel = "DIR", arity = "1..*",
            description = "Folders of .twin files, read recursively; together they are one model")
    private List<Path> folders;

    @Option(names = "--name", paramLabel = "NAME", description = "The experiment; needed where the model has several of its kind")
    private String name;

    @Option(names = "--jobs", paramLabel = "N", description = "Runs at the same time (default: one for each processor)")
    private Integer jobs;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the results (default: ${DEFAULT-VALUE})",
            defaultValue = "twinsmith-out")
    private Path out;

    @Option(names = "--table", paramLabel = "FORMAT", description = "Format of the table: ${COMPLETION-CANDIDATES} (default: csv)",
            defaultValue = "csv")
    private TableFormat table;

    /** How a table is written. */
    private enum TableFormat {
        csv, parquet
    }

    @Mixin
    private SpaceDataOption spaceData = new SpaceDataOption();

    SpaceData spaceData() {
        return spaceData.data();
    }

    List<Path> folders() {
        return folders;
    }

    String name() {
        return name == null ? "" : name;
    }

    /** @throws DiagnosticException USAGE where it is out of range */
    int jobs() {
        if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--jobs is " + jobs + ", allowed is 1 .. " + MOST_JOBS, "", Place.NOWHERE));
        }
        return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    }

    /** What the name of the table's file ends in. */
    String ending() {
        return "." + table;
    }

    Path out() {
        return out;
    }
}
