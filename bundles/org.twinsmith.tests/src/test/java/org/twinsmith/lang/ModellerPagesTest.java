package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.format.TwinFormatter;

/** The texts in the README and on the pages about behaviour and about arrays are models without findings, formatted. */
class ModellerPagesTest {
    private static final Pattern TEXT = Pattern.compile("```twin\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"README.md, 1", "docs/modeller/behaviour.md, 5", "docs/modeller/arrays.md, 1"})
    void theTextsAreModelsWithoutFindings(String page, int least) throws IOException {
        Path file = Twins.folder(".").resolve(page);
        List<String> texts = TEXT.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1)).toList();

        assertThat(texts).hasSizeGreaterThanOrEqualTo(least).allSatisfy(text -> {
            assertThat(ModelLoader.standalone().loadTexts(Map.of("page.twin", text)).diagnostics()).isEmpty();
            assertThat(TwinFormatter.format(text)).isEqualTo(text);
        });
    }
}
