package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;

/** Texts that mean to mislead a reader or to exhaust the tool get a diagnostic, never an exception. */
class HostileTextTest {
    private static final String HEAD = "namespace test\nimport twin.si.*\n";
    private static final int MANY = 10 << 20;

    private static List<Diagnostic> load(String text) {
        return ModelLoader.standalone().loadTexts(Map.of("test.twin", HEAD + text)).diagnostics();
    }

    /** A member with something strange in a name, a text, and a comment. */
    private static String asset(String name, String label, String comment) {
        return "asset A { parameter " + name + " : Real = 1 { label \"" + label + "\" } // " + comment + "\n}\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202E", "\u2066", "\u2067", "\u2069", "\u0000", "\u0007", "\u001B", "\u0085", "\uD83D", "\uDE00", "\uFFFE"})
    void whatMisleadsAnywhereIsReportedAnywhereAndAlone(String strange) {
        for (String text : List.of(asset("a", strange, ""), asset("a", "", strange), "/** " + strange + " */ asset A { }")) {
            assertThat(load(text)).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo(Code.DECEPTIVE_TEXT);
                assertThat(found.place().offset()).isEqualTo((HEAD + text).indexOf(strange));
                assertThat(found.message()).startsWith("U+%04X".formatted(strange.codePointAt(0)));
            });
        }
        assertThat(load(asset("a" + strange, "", ""))).isNotEmpty().allMatch(found -> found.code() == Code.DECEPTIVE_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430", "\u0435", "\u0455", "\u03BF", "\uFF41", "\uD835\uDC1A", "\u200B", "\u2060", "\u200E"})
    void lookAlikesAndInvisibleCharactersAreReportedInNamesOnly(String strange) {
        assertThat(load(asset("x" + strange, "", ""))).isNotEmpty().allMatch(found -> found.code() == Code.DECEPTIVE_TEXT)
                .first().satisfies(found -> assertThat(found.place()).isEqualTo(new Place("test.twin", 3, 22,
                        (HEAD + "asset A { parameter x").length(), strange.length())));
        assertThat(load(asset("a", strange, strange))).isEmpty();
    }

    @Test
    void signsThatLookLikeOperatorsAreNamed() {
        assertThat(load("asset A { variable x : Real equations x = 2 \u2212 1 }")).singleElement()
                .satisfies(found -> assertThat(found.toString()).contains("U+2212 MINUS SIGN looks like '-'", "write '-'"));
        assertThat(load("asset A { parameter x : Real\u00A0= 1 }")).singleElement()
                .satisfies(found -> assertThat(found.message()).contains("NO-BREAK SPACE"));
    }

    @Test
    void lettersOfOtherScriptsInTextForPeopleAreWelcome() {
        assertThat(load(asset("a", "\u041D\u0430\u0441\u043E\u0441 \u6C34\u6CF5 \u0645\u0636\u062E\u0629 \uD83D\uDCA7", "\u00B5m \u2014 \u00E9"))).isEmpty();
    }

    @Test
    void manyOfThemAreListedOnceInAWhile() {
        assertThat(load("// " + "\u202E".repeat(10_000))).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{", "-", "not ", "if ", "if true then ", "a.", "a^", "1+", "abs(", "\"", "/*", "{ a = ", "x", "\\", "0", ";", "1 [m] "})
    void tenMegabytesOfOneThingGetADiagnostic(String piece) {
        String text = "asset A { variable a : Real equations a = " + piece.repeat(MANY / piece.length());
        assertThat(load(text)).anyMatch(Diagnostic::isError)
                .allSatisfy(found -> assertThat(found.message().length()).as("its message").isLessThan(1000));
    }

    @Test
    void aCommentOfTenMegabytesIsAComment() {
        assertThat(load("// " + "x".repeat(MANY) + "\nasset A { }")).isEmpty();
        assertThat(load("/* " + "* ".repeat(MANY / 2) + "*/ asset A { }")).isEmpty();
    }
}
