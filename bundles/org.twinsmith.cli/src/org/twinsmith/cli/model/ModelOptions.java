package org.twinsmith.cli.model;

import java.nio.file.Path;
import java.util.List;

import org.twinsmith.core.space.SpaceData;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which model a command is about. */
public final class ModelOptions {
    @Parameters(paramLabel = "DIR", arity = "1..*",
            description = "Folders of .twin files, read recursively; together they are one model")
    private List<Path> folders;

    @Option(names = "--system", paramLabel = "NAME", description = "The system; needed where the model has several")
    private String system;

    @Option(names = "--scenario", paramLabel = "NAME", description = "The scenario; needed where the model has several")
    private String scenario;

    @Mixin
    private SpaceDataOption spaceData = new SpaceDataOption();

    /** One folder, and the system that is meant. */
    public static ModelOptions of(Path folder, String system) {
        ModelOptions options = new ModelOptions();
        options.folders = List.of(folder);
        options.system = system;
        return options;
    }

    List<Path> folders() {
        return folders;
    }

    /** What is known of the world. */
    public SpaceData spaceData() {
        return spaceData.data();
    }

    public String system() {
        return system == null ? "" : system;
    }

    public String scenario() {
        return scenario == null ? "" : scenario;
    }
}
