package org.twinsmith.codegen;

import java.nio.charset.StandardCharsets;

/**
 * One generated file.
 *
 * @param path path within the output folder, with slashes; never absolute, never upwards
 * @param content its bytes; not to be changed
 */
public record Artefact(String path, byte[] content) {
    public Artefact {
        boolean outside = path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains(":")
                || ("/" + path + "/").contains("/../") || ("/" + path + "/").contains("/./");
        if (outside) {
            throw new IllegalArgumentException("an artefact cannot be written to \"" + path + "\"");
        }
    }

    /** A text file in UTF-8. */
    public static Artefact text(String path, String content) {
        return new Artefact(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The content of a text file. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
