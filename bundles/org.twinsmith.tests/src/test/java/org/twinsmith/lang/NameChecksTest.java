package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "asset A { parameter x : Real = 1  parameter «x»{TW-0102} : Real = 2 }",
        "asset A { port a, «a»{TW-0102} : Liquid }",
        "enum E { a, b, «a»{TW-0102} }",
        "connector C { p : Pressure  flow «p»{TW-0102} : VolumeFlow }",
        "asset A { } system «A»{TW-0102} { }",
        "asset A { parameter k : Real = 1 } system S { asset a : A { k = 1 «k»{TW-0102} = 2 } }",
    })
    void aNameIsDeclaredOnce(String source) {
        MarkedSource.of(source).check();
    }

    @Test
    void aNameIsDeclaredOnceInANamespaceOfSeveralFiles() {
        MarkedSource.files(Map.of("a.twin", "namespace n\nasset A { }", "b.twin", "namespace n\nasset «A»{TW-0102} { }",
                "c.twin", "namespace other\nasset A { }")).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset A extends «B»{TW-0103} { } asset B extends «A»{TW-0103} { }",
        "asset A extends «A»{TW-0103} { }",
        "abstract asset A { } system S { asset a : «A»{TW-0105} }",
        "asset A { asset b : «B»{TW-0107} } asset B { asset a : «A»{TW-0107} }",
        "system S { system s : «S»{TW-0107} }",
        "system S { } system R { asset s : «S»{TW-0203} }",
        "asset A { parameter x : Real = 1 } asset B { parameter x : Real = 2 } asset C extends A, «B»{TW-0104} { }",
        "asset A { parameter x : Real = 1 } asset B extends A { parameter «x»{TW-0104} : Mass = 2 [kg] }",
        "asset A { parameter x : Real = 1 } asset B extends A { port «x»{TW-0104} : Liquid }",
    })
    void inheritanceAndContainmentAreSound(String source) {
        MarkedSource.of(source).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset A { parameter x : Real = 1 } asset B extends A { parameter x : Real = 2  variable y : Real equations y = x }",
        "asset O { parameter x : Real = 1 } asset A extends O { } asset B extends O { } asset C extends A, B { }",
        "asset A { parameter x : Power = 1 [W] } asset B extends A { parameter x : HeatFlow = 2 [W] }",
        "enum E { a, b } enum F { a, c } asset A { property e : E = a  property f : F = a  equations when e == a then f = c end }",
        "enum E { a } asset A { property a : E = E.a }",
        "asset flow { variable set : Real  variable record : Real  equations set = 1 record = set }",
    })
    void whatIsSoundGivesNoDiagnostic(String source) {
        MarkedSource.of(source).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset A { variable x : Real equations x = «missing»{TW-0101} }",
        "asset A { port p : Liquid  variable x : Pressure equations x = p.«r»{TW-0101} }",
        "asset A { asset b : «B»{TW-0101} { k = 1 }  variable x : Real equations x = b.k }",
        "asset A extends «B»{TW-0101} { }",
        "asset A { asset b : B { «q»{TW-0101} = 1 } } asset B { parameter k : Real = 1 }",
        "asset A { variable x : Real equations x = x.«y»{TW-0101} }",
        "asset A { parameter k : Real = 1 } system S { asset a : A  asset b : B } asset B { variable x : Real equations x = «a»{TW-0101} }",
    })
    void aNameThatIsNotVisibleIsReportedOnce(String source) {
        MarkedSource.of(source).check();
    }

    @Test
    void aMistypedNameComesWithWhatWasMeant() {
        assertThat(MarkedSource.equations("level = «lenght»{TW-0101}").check()).first()
                .satisfies(found -> assertThat(found.remedy()).isEqualTo("did you mean 'length'?"));
        assertThat(MarkedSource.body("parameter a : «Presure»{TW-0101} = 1 [Pa]").check()).first()
                .satisfies(found -> assertThat(found.remedy()).startsWith("did you mean 'Pressure'"));
    }

    @Test
    void aDeclarationOfAnotherKindIsNamedAsSuch() {
        assertThat(MarkedSource.of("asset A { parameter a : «A»{TW-0101} = 1 }").check()).first()
                .satisfies(found -> assertThat(found.message()).isEqualTo("'A' is an asset or system, but a quantity or enumeration is needed here"));
        MarkedSource.of("asset A { port p : «Length»{TW-0101} } system S { asset l : «Liquid»{TW-0101} }").check();
    }

    @Test
    void anImportThatFindsNothingIsReported() {
        MarkedSource.files(Map.of("a.twin", "namespace a\nimport «twin.sy.*»{TW-0101}\nimport twin.si.Length\n"
                + "asset A { parameter l : Length = 1 [m]  parameter m : «Mass»{TW-0101} = 1 [kg] }")).check();
    }

    @Test
    void namesOfAnotherNamespaceAreVisibleByFullName() {
        MarkedSource.files(Map.of("a.twin", "namespace a.b\nasset A { }",
                "c.twin", "namespace c\nsystem S { asset one : a.b.A }")).check();
    }

    @Test
    void aNameThatTwoImportsBringMustBeWrittenInFull() {
        var files = Map.of("a.twin", "namespace a\nasset X { }", "b.twin", "namespace b\nasset X { }",
                "c.twin", "namespace c\nimport a.*\nimport b.*\nsystem S { asset one : «X»{TW-0101}  asset two : b.X }",
                "d.twin", "namespace d\nimport a.*\nimport b.X\nsystem S { asset one : X }");
        assertThat(MarkedSource.files(files).check()).first().satisfies(found -> assertThat(found.message())
                .isEqualTo("'X' is declared in several imported namespaces: a.X, b.X"));
    }

    @Test
    void anUnreadableFileDoesNotMakeItsNamesUnknownElsewhere() {
        var found = MarkedSource.files(Map.of("a.twin", "namespace n\nasset A { parameter «}»{TW-0001}",
                "b.twin", "namespace n\nsystem S { asset a : A { missing = 1 } }")).check();
        assertThat(found).hasSize(1);
    }
}
