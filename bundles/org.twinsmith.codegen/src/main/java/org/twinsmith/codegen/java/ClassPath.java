package org.twinsmith.codegen.java;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.program.TwinProgram;

/** Where the compiler finds the classes that generated code refers to: jars or folders of classes. */
final class ClassPath {
    private ClassPath() {
    }

    /** The path of the core bundle, and of the bundle of another class. */
    static List<Path> of(Class<?> other) {
        return List.of(locate(TwinProgram.class), locate(other));
    }

    /** A bundle under development stands in its project's folder, with the classes below it. */
    static Path locate(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        List<Path> candidates = new ArrayList<>();
        if (source != null && source.getLocation() != null) {
            Path place = path(source.getLocation());
            candidates.add(place);
            candidates.add(place.resolve("target/classes"));
            candidates.add(place.resolve("bin"));
        }
        String entry = type.getName().replace('.', '/') + ".class";
        return candidates.stream()
                .filter(path -> Files.isRegularFile(path) || Files.isRegularFile(path.resolve(entry)))
                .findFirst().orElseThrow(() -> new DiagnosticException(Diagnostic.error(Code.GENERATION,
                        "the compiler cannot be told where " + type.getName() + " is: it is in no file but in "
                                + (source == null ? "nothing known" : source.getLocation()), "", Place.NOWHERE)));
    }

    private static Path path(URL location) {
        try {
            // Equinox leaves spaces in its addresses as they are.
            return Path.of(new java.net.URI(location.toString().replace(" ", "%20")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Path.of(location.getPath());
        }
    }
}
