package org.twinsmith.ui.language;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of one model at one moment: of each file what its editor shows, saved or not.
 *
 * @param files text by path in the workspace ({@code /project/folder/file.twin}), in the order of the paths
 */
public record ModelText(SortedMap<String, String> files) {
    public ModelText {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A model of these files. */
    public static ModelText of(Map<String, String> files) {
        return new ModelText(new TreeMap<>(files));
    }

    /** The name of the project that holds the files; empty where there are none. */
    public String project() {
        return files.isEmpty() ? "" : files.firstKey().substring(1).replaceAll("/.*", "");
    }

    /** The text of a file of this model. */
    public String of(String path) {
        return Objects.requireNonNull(files.get(path), () -> path + " is no part of the model");
    }

    /** The same model with another text of one file. */
    public ModelText with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new ModelText(changed);
    }
}
