package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EquationSection;

class SyntaxTest {

    private static int equations(String text) {
        LoadedModel model = ModelLoader.standalone().loadTexts(Map.of("t.twin", "namespace t\nasset A {\n"
                + "variable a : Real variable b : Real variable c : Real\nequations\n" + text + "\n}\n"));
        assertThat(model.diagnostics()).isEmpty();
        return ((EquationSection) model.all(ComponentType.class).getFirst().getMembers().getLast()).getStatements().size();
    }

    @Test
    void anEquationMayBeginWithASignOrAParenthesis() {
        assertThat(equations("a = b\n-a = c\n(a + b) = c")).isEqualTo(3);
        assertThat(equations("a = b; -a = c; (a + b) = c")).isEqualTo(3);
    }

    @Test
    void aLongEquationMayContinueOnTheNextLine() {
        assertThat(equations("a = b\n  - c\n  + max(a,\n  -b)")).isEqualTo(1);
        assertThat(equations("a = b -\n  c *\n (a + b)")).isEqualTo(1);
    }

    @Test
    void bothSidesOfAnEquationMayBeSwapped() {
        assertThat(equations("1 + 2 = a\n(b) * 2 = c\nif a > b then 1 else 2 = c")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mol-1.s-1", "kg.m-1.s-2", "m3.h-1", "10*3.m", "W/m2.K", "mm[Hg]", "m/(m3/h)^2"})
    void aUnitMayHoldWholeNumbersBeforeAPoint(String unit) {
        LoadedModel model = ModelLoader.standalone()
                .loadTexts(Map.of("t.twin", "namespace t\nimport twin.si.*\nasset A { parameter x : Real [" + unit + "] = 1 }"));
        assertThat(model.diagnostics()).noneMatch(each -> each.code() == Code.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset A { parameter x : Real «5»{TW-0001} }", "asset A { equations x = «}»{TW-0001}", "asset «{»{TW-0001} }",
        "asset A { port p «}»{TW-0001}",
    })
    void aSyntaxErrorIsReportedWhereTheTextGoesWrong(String source) {
        MarkedSource.of(source).check();
    }

    @Test
    void theMessageSaysWhatMayStandThere() {
        var found = ModelLoader.standalone().loadTexts(Map.of("t.twin", "namespace t\nasset A {\n    parametr x : Real\n}")).diagnostics();
        assertThat(found).first().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Code.SYNTAX);
            assertThat(each.place().line()).isEqualTo(3);
            assertThat(each.place().column()).isEqualTo(5);
            assertThat(each.remedy()).contains("parameter, state, variable");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "asset A { state x : Length = 1 m }         | 'm' cannot stand here                             | a unit stands in brackets: 1 [m]",
        "asset A { parameter x : Real = 1,5 }       | ',' cannot stand here                             | the decimal sign is a point",
        "asset A { parameter x : Real = }           | a value is missing between '=' and '}'            | write a number with its unit, a name or a call",
        "asset A { parameter time : Real = 1 }      | 'time' is a word of the language and cannot be a name | take another name",
        "asset A { parameter x : Real = 1           | '}' is missing before the end of the text         |",
        "asset A { state x : Length [m = 1 }        | ']' is missing before a blank                      | a unit is closed by ] and has no blanks in it",
        "source s : opcua \"opc.tcp://x             | a text in double quotes is not closed             | end it with another double quote",
        "system S { connect a.b - c.d }             | '->' is missing before '-'                        |",
    })
    void commonMistakesAreExplained(String source, String message, String remedy) {
        assertThat(ModelLoader.standalone().loadTexts(Map.of("t.twin", "namespace t\n" + source)).diagnostics()).first()
                .satisfies(found -> assertThat(found.message()).isEqualTo(message))
                .satisfies(found -> assertThat(found.remedy()).isEqualTo(remedy == null ? "" : remedy));
    }

    @Test
    void deepNestingIsRefusedBeforeItIsParsed() {
        String deep = "namespace t\nasset A { variable x : Real equations x = " + "(".repeat(500) + "1" + ")".repeat(500) + " }";
        String chain = "namespace t\nasset A { variable x : Real equations x = 1" + " - -1".repeat(5000) + " }";
        assertThat(ModelLoader.standalone().loadTexts(Map.of("t.twin", deep)).diagnostics()).singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(Code.TOO_DEEP));
        assertThat(ModelLoader.standalone().loadTexts(Map.of("t.twin", chain)).diagnostics()).singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(Code.TOO_DEEP));
    }

    @Test
    void whatTheLimitsAllowIsReadInLinearTime() {
        String calls = "x = " + "abs(".repeat(195) + "1" + ")".repeat(195);
        String groups = "x = " + "(".repeat(195) + "1" + ")".repeat(195);
        String sum = "x = 1" + " + 1".repeat(399);
        String signs = "x = " + "-".repeat(395) + "1";
        String powers = "x = 1" + "^1".repeat(395);
        for (String equation : new String[] {calls, groups, sum, signs, powers}) {
            assertThat(ModelLoader.standalone().loadTexts(Map.of("t.twin",
                    "namespace t\nasset A { variable x : Real equations " + equation + " }")).diagnostics()).isEmpty();
        }
    }

    @Test
    void theLimitOfAnExpressionIsNoneForTheNumberOfMembers() {
        StringBuilder text = new StringBuilder("namespace t\nimport twin.fluid.*\nasset P { port a, b : Liquid }\nsystem S {\n");
        for (int i = 0; i < 1000; i++) {
            text.append("asset p").append(i).append(" : P\n");
        }
        for (int i = 1; i < 1000; i++) {
            text.append("connect p").append(i - 1).append(".b -> p").append(i).append(".a\n");
        }

        assertThat(ModelLoader.standalone().loadTexts(Map.of("t.twin", text + "}\n")).diagnostics())
                .extracting(found -> found.code()).doesNotContain(Code.TOO_DEEP);
    }
}
