package org.twinsmith.cli.console;

import java.nio.file.Path;

/** Where results go where the user does not say. Never into the model's folder. */
public final class Outputs {
    public static final Path DEFAULT = Path.of("twinsmith-out");

    private Outputs() {
    }

    /** A file in a folder; names that come from a model are stripped of what a file name cannot hold. */
    public static Path in(Path folder, String name) {
        return folder.resolve(name.replaceAll("[^\\p{Alnum}._-]", "_"));
    }
}
