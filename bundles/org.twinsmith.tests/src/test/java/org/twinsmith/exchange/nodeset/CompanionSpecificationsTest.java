package org.twinsmith.exchange.nodeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;
import org.twinsmith.exchange.nodeset.document.NodeSetReader;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.diagnostics.Documentation;

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

    /** Equal, or named: the standard's own types are left out, and what belongs to two objects stands at one. */
    @ParameterizedTest
    @MethodSource("files")
    void whatIsExportedAndImportedAgainIsTheSameTextOrNamed(Path file) throws IOException {
        Trip trip = Trip.of(file);
        List<String> different = new ArrayList<>(blocks(trip.imported().files()));
        List<String> again = new ArrayList<>(blocks(trip.again().files()));
        different.removeAll(again);
        again.removeAll(blocks(trip.imported().files()));
        different.addAll(again);
        boolean standard = trip.exported().losses().stream().anyMatch(loss -> loss.element().equals("org.opcfoundation.UA"))
                && trip.imported().files().keySet().equals(Set.of("org.opcfoundation.UA.twin"));
        List<String> shared = trip.imported().losses().stream().filter(loss -> loss.what().startsWith("it belongs to ")).map(loss -> loss.element().split(" ")[0]).toList();
        Map<String, String> changed = different.stream().collect(Collectors.toMap(block -> block.lines().findFirst().orElse(""), block -> block, String::concat));
        assertThat(standard ? List.of() : changed.values()).allSatisfy(block -> assertThat(shared).anyMatch(block::contains));
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachNodeThatIsExportedDifferentlyIsNamed(Path file) throws IOException {
        Trip trip = Trip.of(file);
        List<Loss> losses = new ArrayList<>(trip.imported().losses());
        losses.addAll(trip.exported().losses());
        boolean standard = trip.original().models().stream().anyMatch(model -> model.uri().equals(NodeId.BASE));
        assertThat(standard ? List.of() : new NodeComparison(trip.original(), NodeSets.read(trip.exported().text()), trip.others(), losses).unnamed()).isEmpty();
    }

    /** The declarations of texts, each as one block. */
    private static List<String> blocks(Map<String, String> texts) {
        return texts.values().stream().flatMap(text -> Arrays.stream(text.split("\n(?=\n|bind )"))).map(String::strip).toList();
    }

    /** A published model, as text, exported, and imported again. */
    private record Trip(NodeSet original, NodeSetImport.Converted imported, NodeSetExport exported, NodeSetImport.Converted again, List<NodeSet> others) {
        static Trip of(Path file) {
            if (!Files.isRegularFile(file)) {
                System.err.println("SKIPPED: there are no companion specifications in " + file);
                Assumptions.abort();
            }
            List<NodeSet> others = new ArrayList<>();
            NodeSet original = read(file);
            NodeSetImport.Converted imported = NodeSets.importer().convert(List.of(original), required -> {
                Optional<NodeSet> found = find(required.uri());
                found.ifPresent(others::add);
                return found;
            });
            LoadedModel model = ModelLoader.standalone().loadTexts(imported.files());
            NodeSetExport exported = NodeSetExport.of(model.files(), model.quantities(), Documentation::of);
            return new Trip(original, imported, exported, NodeSets.importer().convert(List.of(NodeSets.read(exported.text())), required -> find(required.uri())), others);
        }
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
