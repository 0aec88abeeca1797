package org.twinsmith.cli.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.FileFailure;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSet.Model;
import org.twinsmith.exchange.nodeset.document.NodeSetReader;

/** NodeSets on disk: those that the user names, and the folders in which those that they require are looked for. */
final class NodeSetFiles {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 2_000;
    private final Map<Path, List<Model>> library = new LinkedHashMap<>();

    /** @param folders searched with all below them */
    NodeSetFiles(List<Path> folders) {
        folders.stream().distinct().flatMap(folder -> xml(folder).stream()).distinct().limit(MOST_FILES)
                .forEach(file -> library.put(file, models(file)));
    }

    /** @throws DiagnosticException UNREADABLE, or FOREIGN_SYNTAX with line and column */
    static NodeSet read(Path file) {
        return NodeSetReader.read(file.toString(), content(file));
    }

    /** The files themselves, and those that lie in folders among them. */
    static List<Path> expanded(List<Path> files) {
        return files.stream().flatMap(file -> Files.isDirectory(file) ? xml(file).stream() : Stream.of(file)).toList();
    }

    /** The newest file that declares a required model. One that is older than required is better than none. */
    Optional<NodeSet> find(Model required) {
        List<Map.Entry<Path, Model>> found = new ArrayList<>();
        library.forEach((file, models) -> models.stream().filter(model -> model.uri().equals(required.uri()))
                .forEach(model -> found.add(Map.entry(file, model))));
        return found.stream().max(Comparator.comparing((Map.Entry<Path, Model> each) -> each.getValue().publicationDate())
                .thenComparing(each -> each.getKey().toString())).map(each -> read(each.getKey()));
    }

    private static List<Path> xml(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
                    .filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Other files of a folder are none of the user's concern, damaged or not. */
    private static List<Model> models(Path file) {
        try {
            return NodeSetReader.models(file.toString(), content(file));
        } catch (DiagnosticException e) {
            return List.of();
        }
    }

    private static byte[] content(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(NodeSetReader.MAXIMUM_SIZE + 1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static DiagnosticException unreadable(Path file, Exception e) {
        return new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "'" + file + "' cannot be read: "
                + FileFailure.reason(e), "", new Place(file.toString(), 0, 0, 0, 0)), e);
    }
}
