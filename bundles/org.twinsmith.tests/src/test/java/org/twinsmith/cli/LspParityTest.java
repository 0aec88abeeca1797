package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An editor shows what the command line prints: the same codes at the same places in the same words. */
class LspParityTest {
    @TempDir
    Path folder;

    /** One finding on a line: file, line, column, severity, code, message. */
    private static List<String> checked(Path model) {
        JsonObject result = JsonParser.parseString(Cli.run("check", model, "--format", "json").out()).getAsJsonObject();
        return StreamSupport.stream(result.getAsJsonArray("diagnostics").spliterator(), false).map(each -> each.getAsJsonObject())
                .filter(each -> !each.get("file").getAsString().isEmpty())
                .map(each -> each.get("file").getAsString() + ":" + each.get("line").getAsInt() + ":" + each.get("column").getAsInt()
                        + " " + each.get("severity").getAsString() + " " + each.get("code").getAsString() + " "
                        + each.get("message").getAsString()
                        + (each.get("remedy").getAsString().isEmpty() ? "" : "; " + each.get("remedy").getAsString()))
                .sorted().toList();
    }

    private static List<String> shown(Path model) {
        Map<String, List<Diagnostic>> all = new Editor(model).diagnosticsAtTheEnd();
        return all.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(each -> Path.of(URI.create(entry.getKey()))
                + ":" + (each.getRange().getStart().getLine() + 1) + ":" + (each.getRange().getStart().getCharacter() + 1) + " "
                + each.getSeverity().name().toLowerCase(java.util.Locale.ROOT) + " " + each.getCode().getLeft() + " "
                + each.getMessage().getLeft())).sorted().toList();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Cli.example(""))) {
            return files.filter(file -> file.toString().endsWith(".twin")).map(file -> file.toAbsolutePath().normalize().getParent())
                    .distinct().sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleLooksTheSame(Path example) {
        assertThat(shown(example)).isEqualTo(checked(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleThatIsBrokenLooksTheSame(Path example) throws IOException {
        try (Stream<Path> files = Files.list(example)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".twin")).toList()) {
                String text = Files.readString(file);
                Files.writeString(folder.resolve(file.getFileName()),
                        text.replaceFirst(" \\[m\\]", " [kg]").replaceFirst("der\\(", "dre("));
            }
        }
        assertThat(checked(folder)).isNotEmpty();
        assertThat(shown(folder)).isEqualTo(checked(folder));
    }

    @Test
    void everyWrongTextOfTheDocumentationLooksTheSame() throws IOException {
        int number = 0;
        for (DiagnosticPage page : DiagnosticPage.all()) {
            if (page.fenced("twin wrong").isPresent()) {
                number++;
                Files.writeString(folder.resolve(page.code() + ".twin"), page.fenced("twin wrong").get()
                        .replace("namespace example", "namespace example" + number));
            }
        }
        assertThat(checked(folder)).hasSizeGreaterThan(2);
        assertThat(shown(folder)).isEqualTo(checked(folder));
    }
}
