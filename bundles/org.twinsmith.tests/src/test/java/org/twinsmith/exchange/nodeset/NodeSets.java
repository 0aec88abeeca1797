package org.twinsmith.exchange.nodeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSetReader;
import org.twinsmith.lang.ModelLoader;

/** NodeSets for tests: a small one of our own, and those of the OPC Foundation where they are. */
final class NodeSets {
    private static final UnitTable UNITS = ModelLoader.standalone().loadTexts(Map.of("t.twin", "namespace t")).units();

    private NodeSets() {
    }

    /** A mixer with a drive, an enumeration, a struct, a method, an event, a placeholder, and one instance. */
    static String mixer() {
        return resource("mixer.xml");
    }

    /**
     * What specifications rarely use: optional fields, unions, option sets, literals below zero, interfaces, add-ins, variable types, placeholders with
     * odd names, values that are structures, matrices and infinite, role permissions, state machines, views, kinds of references.
     */
    static String rare() {
        return resource("rare.xml");
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(NodeSets.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NodeSet read(String text) {
        return NodeSetReader.read("test.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    static NodeSetImport.Converted imported(String text) {
        return importer().convert(List.of(read(text)), required -> Optional.empty());
    }

    /** Converts with the units of the library. */
    static NodeSetImport importer() {
        return new NodeSetImport("opc.tcp://127.0.0.1:4840", "", text -> {
            try {
                UNITS.parse(text);
                return true;
            } catch (UnitSyntaxException e) {
                return false;
            }
        });
    }

    /** Companion specifications that nobody here wrote; a folder that need not exist. */
    static Path published() {
        String shared = System.getenv("TWINSMITH_SHARED");
        Path data = shared == null ? Path.of(System.getProperty("twinsmith.root", "."), "..", "shared", "data") : Path.of(shared);
        return data.resolve("nodesets").toAbsolutePath().normalize();
    }

    /** The files in that folder; one that stands for all of them where it is missing. */
    static Stream<Path> publishedFiles() {
        if (!Files.isDirectory(published())) {
            return Stream.of(published());
        }
        try (Stream<Path> files = Files.walk(published())) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
