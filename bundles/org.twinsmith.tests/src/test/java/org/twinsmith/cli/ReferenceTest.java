package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.format.TwinFormatter;

/** The language reference: its examples are run, its links lead somewhere, its generated pages are those of this version. */
class ReferenceTest {
    private static final String PAGE = "docs/modeller/reference.md";
    private static final String HEAD = "namespace example\nimport twin.si.*\n";

    @TempDir
    Path folder;

    static List<Fence> examples() {
        return Fence.of(PAGE).stream().filter(each -> each.is("twin")).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsFreeOfErrorsRunsAndFormatsToItself(Fence example) throws IOException {
        Files.writeString(folder.resolve("example.twin"), HEAD + example.text());
        Cli check = Cli.run("check", folder);
        assertThat(check.exitCode()).as(check.err()).isZero();
        if (example.text().contains("scenario ")) {
            Cli simulate = Cli.run("simulate", folder, "--out", folder.resolve("out.csv"));
            assertThat(simulate.exitCode()).as(simulate.err()).isZero();
        }
        assertThat(TwinFormatter.format(HEAD + example.text())).isEqualTo(HEAD + example.text());
    }

    @Test
    void theGeneratedPagesAreThoseOfThisVersion() throws IOException {
        assertThat(Cli.run("reference", "--out", folder).exitCode()).isZero();
        Map<String, String> committed = read(Twins.folder("docs/modeller/reference"));
        Map<String, String> generated = read(folder);
        assertThat(committed.keySet()).isEqualTo(generated.keySet());
        assertThat(committed.keySet().stream().filter(page -> !committed.get(page).equals(generated.get(page))))
                .as("out of date; write them anew: ./twinsmith reference --out docs/modeller/reference").isEmpty();
    }

    private static Map<String, String> read(Path pages) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void linksOfTheModellersPagesLeadSomewhere() throws IOException {
        try (Stream<Path> pages = Files.walk(Twins.folder("docs/modeller"))) {
            for (Path page : pages.filter(each -> each.toString().endsWith(".md")).toList()) {
                Matcher link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(page));
                while (link.find()) {
                    assertThat(page.getParent().resolve(link.group(1))).as("%s", page).exists();
                }
            }
        }
    }
}
