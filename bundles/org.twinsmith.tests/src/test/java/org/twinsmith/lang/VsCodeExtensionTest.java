package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonParser;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.fixture.Twins;

/** The extension for VS Code, which knows the words of the language from a file of its own. */
class VsCodeExtensionTest {
    private static final Path FOLDER = Twins.folder("releng/vscode");
    private static final Pattern WORDS = Pattern.compile("\\(\\?:([A-Za-z|]+)\\)\\\\b");

    @TempDir
    Path temporary;

    @Test
    void theWordsItColoursAreThoseOfTheLanguage() throws IOException {
        Injector injector = new TwinStandaloneSetup().createInjectorAndDoEMFRegistration();
        Set<String> language = GrammarUtil.getAllKeywords(injector.getInstance(IGrammarAccess.class).getGrammar()).stream()
                .filter(word -> word.matches("[A-Za-z]+")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> coloured = new TreeSet<>();
        JsonParser.parseString(Files.readString(FOLDER.resolve("syntaxes/twin.tmLanguage.json"))).getAsJsonObject()
                .getAsJsonObject("repository").getAsJsonObject("words").getAsJsonArray("patterns").forEach(pattern -> WORDS
                        .matcher(pattern.getAsJsonObject().get("match").getAsString()).results()
                        .forEach(found -> coloured.addAll(Set.of(found.group(1).split("\\|")))));

        assertThat(coloured).isEqualTo(language);
    }

    @Test
    void itCompilesAndReadsTheExamplesWhereItsToolsAreInstalled() throws IOException, InterruptedException {
        assumeThat(FOLDER.resolve("node_modules/typescript")).as("npm ci was run in releng/vscode").isDirectory();
        Path log = temporary.resolve("npm.log");

        Process npm = new ProcessBuilder("npm", "test").directory(FOLDER.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();

        int exitCode = npm.waitFor();
        assertThat(exitCode).as(Files.readString(log)).isZero();
    }
}
