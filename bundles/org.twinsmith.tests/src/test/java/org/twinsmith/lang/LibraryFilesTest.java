package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.format.TwinFormatter;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.EnumType;

/** The files of the library as texts: sound, formatted, documented, free of clashes. */
class LibraryFilesTest {
    private static final Path FOLDER = Twins.folder("bundles/org.twinsmith.lang/library/twin");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static List<Path> components() throws IOException {
        return files().stream().filter(file -> !List.of("si.twin", "customary.twin", "currency.twin")
                .contains(file.getFileName().toString())).toList();
    }

    /** As a user's file in a namespace of its own, so that every check runs on it and its own names win. */
    @ParameterizedTest
    @MethodSource("components")
    void everyFileOfComponentsIsFreeOfFindings(Path file) throws IOException {
        LoadedModel model = own(file);
        assertThat(model.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFormatsToItself(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(TwinFormatter.format(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("components")
    void everythingAComponentModelDeclaresIsDocumented(Path file) throws IOException {
        assertThat(own(file).files().getFirst().getElements()).allSatisfy(element ->
                assertThat(Documentation.of(element)).as("%s", ((Declaration) element).getName()).isNotBlank());
    }

    /** So that all namespaces can be imported together. */
    @Test
    void noNameIsDeclaredInTwoNamespaces() throws IOException {
        Map<String, Path> seen = new TreeMap<>();
        for (Path file : components()) {
            own(file).files().getFirst().getElements().stream().filter(each -> each instanceof ComponentType
                    || each instanceof ConnectorType || each instanceof EnumType).map(each -> ((Declaration) each).getName())
                    .forEach(name -> assertThat(seen.put(name, file)).as("%s, also in %s", name, file).isNull());
        }
        assertThat(seen).hasSizeGreaterThan(80);
    }

    /** With the other files of its namespace; it is the first one. */
    private static LoadedModel own(Path file) throws IOException {
        String text = Files.readString(file);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("own.twin", text);
        for (Path other : components()) {
            String beside = Files.readString(other);
            if (!other.equals(file) && namespace(beside).equals(namespace(text))) {
                texts.put("with-" + other.getFileName(), beside);
            }
        }
        texts.replaceAll((name, each) -> each.replaceFirst("namespace twin\\.", "namespace own."));
        return ModelLoader.standalone().loadTexts(texts);
    }

    private static String namespace(String text) {
        return text.lines().filter(line -> line.startsWith("namespace ")).findFirst().orElseThrow();
    }
}
