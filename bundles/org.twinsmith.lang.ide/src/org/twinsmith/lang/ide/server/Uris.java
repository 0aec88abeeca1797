package org.twinsmith.lang.ide.server;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;

/** Files as editors name them. */
final class Uris {
    private Uris() {
    }

    /** The file of a URI; for a text that is in no file yet, a path that no file can have. */
    static Path path(String uri) {
        try {
            URI parsed = URI.create(uri);
            return "file".equals(parsed.getScheme()) ? Path.of(parsed) : Path.of("/unsaved", parsed.getRawSchemeSpecificPart());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IllegalArgumentException("this is no URI of a file: " + uri, e);
        }
    }

    static String uri(String path) {
        return Path.of(path).toUri().toString();
    }
}
