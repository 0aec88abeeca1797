package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

class ModelLoaderTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("twinsmith.root", "../.."), "examples");

    @TempDir
    private Path folder;

    private static LoadedModel load(Path... folders) {
        return ModelLoader.standalone().load(List.of(folders));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pumping-station", "reference/bouncing-ball", "reference/dahlquist", "reference/van-der-pol"})
    void theExamplesHaveNoFindings(String example) {
        LoadedModel model = load(EXAMPLES.resolve(example));
        assertThat(model.diagnostics()).isEmpty();
        assertThat(model.all(Scenario.class)).isNotEmpty();
    }

    @Test
    void severalFoldersAreOneModelReadInTheOrderOfTheirPaths() throws IOException {
        write("b/system.twin", "namespace n\nsystem S { asset a : A }");
        write("a/deep/types.twin", "namespace n\nasset A { }");
        write("a/.hidden/broken.twin", "nonsense");
        write("a/notes.txt", "nonsense");
        LoadedModel model = load(folder.resolve("b"), folder.resolve("a"), folder.resolve("a/deep"));
        assertThat(model.diagnostics()).isEmpty();
        assertThat(model.sources()).extracting(ModelSource::path)
                .containsExactly(folder.resolve("a/deep/types.twin").toString(), folder.resolve("b/system.twin").toString());
        assertThat(model.all(ComponentType.class)).extracting(ComponentType::getName).containsExactly("A", "S");
    }

    @Test
    void aPlaceIsWrittenAsTheUserWroteTheFolder() throws IOException {
        write("model/a.twin", "namespace n\nasset A {\n    asset b : Missing\n}\n");
        Path typed = folder.resolve("model/../model");
        assertThat(load(typed).diagnostics()).singleElement().satisfies(found -> assertThat(found.toString())
                .isEqualTo(typed.resolve("a.twin") + ":3:15: error TW-0101: the asset or system 'Missing' is not visible here"));
    }

    @Test
    void theHashIsThatOfTheBytes() throws IOException {
        // FIPS 180-4 gives ba7816bf... for the three bytes "abc".
        write("a.twin", "abc");
        assertThat(load(folder).sources()).extracting(ModelSource::sha256)
                .containsExactly("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whatCannotBeReadIsADiagnostic() throws IOException {
        assertThat(load(folder.resolve("missing")).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.UNREADABLE);
            assertThat(found.message()).isEqualTo("'" + folder.resolve("missing") + "' cannot be read: there is no such file or folder");
        });
        assertThat(load(folder).diagnostics()).singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(Code.NO_MODEL));
        Files.write(folder.resolve("latin1.twin"), "namespace n // \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(load(folder).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.UNREADABLE);
            assertThat(found.place().file()).isEqualTo(folder.resolve("latin1.twin").toString());
        });
    }

    @Test
    void aByteOrderMarkIsOnlyWarnedOf() throws IOException {
        write("a.twin", "\uFEFFnamespace n\nasset A { }\n");
        LoadedModel model = load(folder);
        assertThat(model.hasErrors()).isFalse();
        assertThat(model.diagnostics()).singleElement().satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void windowsLineEndsChangeNothing() throws IOException {
        write("a.twin", "namespace n\r\nasset A {\r\n    variable x : Real\r\n    equations\r\n        x = 1\r\n        -x = y\r\n}\r\n");
        assertThat(load(folder).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.UNRESOLVED_NAME);
            assertThat(found.place().line()).isEqualTo(6);
            assertThat(found.place().column()).isEqualTo(14);
        });
    }

    @Test
    void aSingleFileMayStandForAFolder() throws IOException {
        assertThat(load(write("a.twin", "namespace n\nasset A { }")).all(ComponentType.class)).hasSize(1);
    }
}
