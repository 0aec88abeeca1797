package org.twinsmith.codegen;

import java.nio.file.Path;
import java.util.List;

/**
 * What a generation changed.
 *
 * @param folder the output folder
 * @param written files that are new or have new content
 * @param unchanged files that were the same already, and seeds that have become someone's own
 * @param removed files of an earlier generation that no longer belong to it
 */
public record Written(Path folder, List<Path> written, List<Path> unchanged, List<Path> removed) {
    public Written {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
    }
}
