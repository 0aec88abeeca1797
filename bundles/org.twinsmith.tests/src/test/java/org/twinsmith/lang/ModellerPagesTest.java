package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.format.TwinFormatter;

/** The texts on the page about behaviour are models without findings, formatted. */
class ModellerPagesTest {
    private static final Path PAGE = Twins.folder("docs/modeller").resolve("behaviour.md");
    private static final Pattern TEXT = Pattern.compile("```twin\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theTextsAreModelsWithoutFindings() throws IOException {
        List<String> texts = TEXT.matcher(Files.readString(PAGE)).results().map((MatchResult found) -> found.group(1)).toList();

        assertThat(texts).hasSizeGreaterThan(4).allSatisfy(text -> {
            assertThat(ModelLoader.standalone().loadTexts(Map.of("page.twin", text)).diagnostics()).isEmpty();
            assertThat(TwinFormatter.format(text)).isEqualTo(text);
        });
    }
}
