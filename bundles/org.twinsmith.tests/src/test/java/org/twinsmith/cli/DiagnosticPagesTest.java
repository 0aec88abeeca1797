package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.cli.console.ExitCode;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.format.TwinFormatter;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The pages on diagnostics, with their examples run as a user would run them. */
class DiagnosticPagesTest {
    @TempDir
    Path folder;

    static Stream<DiagnosticPage> texts() {
        return DiagnosticPage.all().stream().filter(page -> page.fenced("twin wrong").isPresent());
    }

    static Stream<DiagnosticPage> commands() {
        return DiagnosticPage.all().stream().filter(page -> page.fenced("console wrong").isPresent());
    }

    @Test
    void everyCodeHasAPageUnderItsTitleAndEveryPageACode() {
        assertThat(DiagnosticPage.all()).extracting(page -> page.text().lines().findFirst().orElse(""))
                .containsExactlyElementsOf(Arrays.stream(Code.values()).map(code -> "# " + code.id() + ": " + code.title()).toList());
    }

    @Test
    void theIndexListsEveryCodeInTheOrderOfTheCatalogue() throws IOException {
        String index = Files.readString(DiagnosticPage.FOLDER.resolve("index.md"));
        assertThat(index.lines().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(Arrays.stream(Code.values())
                        .map(code -> "| [" + code.id() + "](" + code.id() + ".md) | " + code.title() + " |").toList());
    }

    @Test
    void everyPageSaysHowToMendItAndHasAnExample() {
        assertThat(DiagnosticPage.all()).allSatisfy(page -> assertThat(page.text()).contains("**To mend it:**", "\n```"));
    }

    /** Codes of the world outside and of experiments are shown by a command; those of the model by a text. */
    @Test
    void onlyCodesOfTheWorldAndOfUsageDoWithoutAText() {
        assertThat(DiagnosticPage.all().stream().filter(page -> page.fenced("twin wrong").isEmpty()))
                .allMatch(page -> page.code().matches("TW-(0106|07..|08..|09..)"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theWrongTextGivesItsCodeAndNoOther(DiagnosticPage page) throws IOException {
        assertThat(codes(page.fenced("twin wrong").orElseThrow())).containsExactly(page.code());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theRightTextIsFreeOfFindingsAndFormatsToItself(DiagnosticPage page) throws IOException {
        String right = page.fenced("twin right").orElseThrow();
        assertThat(codes(right)).isEmpty();
        assertThat(withoutBlanks(TwinFormatter.format(right))).isEqualTo(withoutBlanks(right));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theCommandGivesItsCode(DiagnosticPage page) {
        String line = page.fenced("console wrong").orElseThrow().strip();
        assertThat(line).startsWith("$ ./twinsmith ");
        Object[] words = Arrays.stream(line.substring("$ ./twinsmith ".length()).split(" "))
                .map(word -> word.startsWith("examples/") ? Twins.folder(word).toString()
                        : word.endsWith(".csv") ? folder.resolve(word).toString() : word).toArray();
        assertThat(Cli.run(words).err()).contains("error " + page.code() + ": ");
    }

    /** What checking finds and, where that is no error and there is a scenario, what running it finds. */
    private Set<String> codes(String text) throws IOException {
        Files.writeString(folder.resolve("example.twin"), text);
        Cli check = Cli.run("check", folder, "--format", "json");
        Set<String> codes = codes(check);
        if (check.exitCode() == ExitCode.FINE.value() && text.contains("scenario ")) {
            codes.addAll(codes(Cli.run("simulate", folder, "--format", "json", "--out", folder.resolve("out.csv"))));
        }
        return codes;
    }

    private static Set<String> codes(Cli command) {
        JsonObject result = JsonParser.parseString(command.out()).getAsJsonObject();
        Set<String> codes = new TreeSet<>();
        result.getAsJsonArray("diagnostics").forEach(each -> codes.add(each.getAsJsonObject().get("code").getAsString()));
        return codes;
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
