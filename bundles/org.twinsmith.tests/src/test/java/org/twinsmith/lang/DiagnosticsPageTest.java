package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.format.TwinFormatter;

/** The page on diagnostics, run. */
class DiagnosticsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("twinsmith.root", "../.."), "docs", "modeller", "diagnostics.md");
    private static final Pattern SECTION = Pattern.compile("## (TW-\\d{4}): (.*?)\n(.*?)(?=\n## |\\z)", Pattern.DOTALL);

    record Section(String code, String title, String wrong, String right) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Section> sections() throws IOException {
        return SECTION.matcher(Files.readString(PAGE)).results().map(DiagnosticsPageTest::section).toList();
    }

    private static Section section(MatchResult found) {
        return new Section(found.group(1), found.group(2).strip(), fenced(found.group(3), "wrong"), fenced(found.group(3), "right"));
    }

    private static String fenced(String section, String kind) {
        String opening = "```twin " + kind + "\n";
        int start = section.indexOf(opening) + opening.length();
        return section.substring(start, section.indexOf("\n```", start));
    }

    private static Stream<String> codes(String text) {
        String whole = "namespace example\nimport twin.si.*\nimport twin.fluid.*\n" + text + "\n";
        return ModelLoader.standalone().loadTexts(Map.of("example.twin", whole)).diagnostics().stream().map(found -> found.code().id());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void theWrongTextGivesTheCodeAndTheRightOneNothing(Section section) {
        assertThat(codes(section.wrong())).containsOnly(section.code());
        assertThat(codes(section.right())).isEmpty();
        assertThat(withoutBlanks(TwinFormatter.format(section.right()))).isEqualTo(withoutBlanks(section.right()));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void theTitlesAreThoseOfTheCatalogueInItsOrder() throws IOException {
        Map<String, String> titles = Arrays.stream(Code.values()).collect(Collectors.toMap(Code::id, Code::title));
        assertThat(sections()).allSatisfy(each -> assertThat(each.title()).isEqualTo(titles.get(each.code())));
        assertThat(sections()).extracting(Section::code).isSorted().doesNotHaveDuplicates();
    }
}
