package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSetReader;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;

/** Every companion specification that the OPC Foundation publishes and that is at hand is imported without an error. */
class CompanionSpecificationsTest {
    static Stream<Path> files() {
        return NodeSets.publishedFiles();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPublishedModelBecomesTextWithoutErrors(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            System.err.println("SKIPPED: there are no companion specifications in " + file);
            Assumptions.abort();
        }
        NodeSetImport.Converted converted = NodeSets.importer().convert(List.of(read(file)),
                required -> find(required.uri()));
        LoadedModel model = ModelLoader.standalone().loadTexts(converted.files());
        assertThat(model.errors()).isEmpty();
        assertThat(converted.files()).isNotEmpty();
    }

    private static Optional<NodeSet> find(String uri) {
        return NodeSets.publishedFiles().filter(file -> models(file).stream().anyMatch(model -> model.uri().equals(uri))).findFirst()
                .map(CompanionSpecificationsTest::read);
    }

    private static List<NodeSet.Model> models(Path file) {
        return NodeSetReader.models(file.toString(), content(file));
    }

    private static NodeSet read(Path file) {
        return NodeSetReader.read(file.toString(), content(file));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
