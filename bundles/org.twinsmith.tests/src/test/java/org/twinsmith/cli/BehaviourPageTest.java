package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.format.TwinFormatter;

/** The page on behaviour over time, whose texts are run as a user would run them. */
class BehaviourPageTest {
    private static final Pattern TEXT = Pattern.compile("```twin\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    static List<String> texts() throws IOException {
        return TEXT.matcher(Files.readString(Twins.folder("docs/modeller/behaviour-over-time.md"))).results()
                .map((MatchResult found) -> found.group(1)).toList();
    }

    @Test
    void thereIsATextForEachSection() throws IOException {
        assertThat(texts()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theTextIsFormattedAndItsScenarioPasses(String text) throws IOException {
        assertThat(TwinFormatter.format(text)).isEqualTo(text);
        Files.writeString(folder.resolve("model.twin"), text);
        Cli check = Cli.run("check", folder);
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        Cli simulate = Cli.run("simulate", folder, "--out", folder.resolve("out.csv"));
        assertThat(simulate.exitCode()).as(simulate.out() + simulate.err()).isZero();
    }
}
