package org.twinsmith.cli;

import java.nio.file.Path;

/** Where results go where the user does not say. Never into the model's folder. */
final class Outputs {
    static final Path DEFAULT = Path.of("twinsmith-out");

    private Outputs() {
    }

    /** A file in a folder; names that come from a model are stripped of what a file name cannot hold. */
    static Path in(Path folder, String name) {
        return folder.resolve(name.replaceAll("[^\\p{Alnum}._-]", "_"));
    }
}
