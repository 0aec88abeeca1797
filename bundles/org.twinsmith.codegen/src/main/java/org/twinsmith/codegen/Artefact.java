package org.twinsmith.codegen;

import java.nio.charset.StandardCharsets;

/**
 * One generated file.
 *
 * @param path path within the output folder, with slashes; never absolute, never upwards
 * @param content its bytes; not to be changed
 * @param seed whether it is a beginning for code written by hand: written where there is nothing yet, and from then on not
 *        touched any more, whatever becomes of it
 */
public record Artefact(String path, byte[] content, boolean seed) {
    public Artefact {
        boolean outside = path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains(":")
                || ("/" + path + "/").contains("/../") || ("/" + path + "/").contains("/./");
        if (outside) {
            throw new IllegalArgumentException("an artefact cannot be written to \"" + path + "\"");
        }
    }

    /** A file that is generated anew each time. */
    public Artefact(String path, byte[] content) {
        this(path, content, false);
    }

    /** A text file in UTF-8 that belongs to whoever changes it, from its first generation on. */
    public static Artefact seed(String path, String content) {
        return new Artefact(path, content.getBytes(StandardCharsets.UTF_8), true);
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
