package org.twinsmith.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.DiagnosticException;

class ArtefactWriterTest {
    @TempDir
    private Path folder;

    private Written write(Artefact... artefacts) {
        return new ArtefactWriter(folder).write(Stream.of(artefacts));
    }

    private void assertRefused(String named, Artefact... artefacts) {
        assertThatThrownBy(() -> write(artefacts)).isInstanceOfSatisfying(DiagnosticException.class, e -> {
            assertThat(e.diagnostics().getFirst().code()).isEqualTo(Code.UNWRITABLE);
            assertThat(e.getMessage()).contains(named);
        });
    }

    @Test
    void a_second_generation_replaces_the_first_and_removes_what_is_no_longer_wanted() {
        write(Artefact.text("a.txt", "1"), Artefact.text("src/b.txt", "1"), Artefact.text("c.txt", "1"));
        Written second = write(Artefact.text("a.txt", "1"), Artefact.text("src/b.txt", "2"));
        assertThat(second.unchanged()).containsExactly(folder.resolve("a.txt"));
        assertThat(second.written()).containsExactly(folder.resolve("src/b.txt"));
        assertThat(second.removed()).containsExactly(folder.resolve("c.txt"));
        assertThat(folder.resolve("src/b.txt")).hasContent("2");
        assertThat(folder.resolve("c.txt")).doesNotExist();
    }

    @Test
    void a_file_of_someone_else_stops_everything_before_anything_is_written() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "mine");
        assertRefused("pom.xml", Artefact.text("a.txt", "1"), Artefact.text("pom.xml", "generated"));
        assertThat(folder.resolve("pom.xml")).hasContent("mine");
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void a_generated_file_that_was_changed_by_hand_is_neither_replaced_nor_removed() throws IOException {
        write(Artefact.text("a.txt", "1"), Artefact.text("b.txt", "1"));
        Files.writeString(folder.resolve("a.txt"), "by hand");
        Files.writeString(folder.resolve("b.txt"), "by hand");
        assertRefused("a.txt", Artefact.text("a.txt", "2"));
        write(Artefact.text("c.txt", "1"));
        assertThat(folder.resolve("b.txt")).hasContent("by hand");
    }

    @Test
    void a_generation_that_was_killed_half_way_can_be_repeated_with_another_model() throws IOException {
        write(Artefact.text("a.txt", "1"));
        // What is left when the process ends between the first file and the last ledger.
        Ledger both = Ledger.read(folder);
        both.add("a.txt", Ledger.digest("2".getBytes()));
        both.write(folder);
        Files.writeString(folder.resolve("a.txt"), "2");
        write(Artefact.text("a.txt", "3"));
        assertThat(folder.resolve("a.txt")).hasContent("3");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_followed(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("src"), elsewhere);
        assertRefused("src/a.txt", Artefact.text("src/a.txt", "1"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../a", "a/../../b", "a\\b", "c:a", "."})
    void a_path_that_leads_elsewhere_is_no_artefact(String path) {
        assertThatThrownBy(() -> Artefact.text(path, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_folder_below_a_file_is_one_clear_finding() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> new ArtefactWriter(file.resolve("out")).write(List.<Artefact>of().stream()))
                .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics().getFirst().code())
                        .isEqualTo(Code.UNWRITABLE));
    }
}
