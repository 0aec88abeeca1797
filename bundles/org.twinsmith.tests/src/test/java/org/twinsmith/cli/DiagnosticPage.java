package org.twinsmith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.twinsmith.fixture.Twins;

/** The documentation of one diagnostic code, as it stands in the repository. */
record DiagnosticPage(String code, String text) {
    static final Path FOLDER = Twins.folder("docs/modeller/diagnostics");

    /** All pages, in the order of their codes. */
    static List<DiagnosticPage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("TW-")).sorted().map(DiagnosticPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DiagnosticPage read(Path file) {
        try {
            return new DiagnosticPage(file.getFileName().toString().replace(".md", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the fences that begin with some words. */
    Optional<String> fenced(String words) {
        return Pattern.compile("^```" + words + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE).matcher(text).results()
                .map(found -> found.group(1)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
