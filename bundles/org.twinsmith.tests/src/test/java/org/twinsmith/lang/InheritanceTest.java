package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InheritanceTest {

    private static void narrowed(String base, String own) {
        MarkedSource.of("""
                enum Mode { off, on }
                connector Other { p : Pressure  flow q : VolumeFlow }
                asset Drive { }
                asset FastDrive extends Drive { }
                asset Base {
                    %s
                }
                asset Sub extends Base {
                    %s
                }
                """.formatted(base, own)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter k : Length = 1 [m] | parameter k : Length = 2 [m]",
        "parameter k : Length in 0 .. 9 [m] = 1 [m] | parameter k : Length [mm] in 10 .. 20 [mm] = 15 [mm]",
        "property mode : Mode = off | writable property mode : Mode = on",
        "port p : Liquid | required port p : Liquid",
        "asset drive : Drive | asset drive : FastDrive",
        "relation turns : Drive [0..*] | relation turns : FastDrive [1..2]",
        "parameter k : Length = 1 [m] event far when k > 1 [m] | event far when k > 2 [m]",
        "command go(a : Real) | command go(a : Real)",
    })
    void aSubtypeNarrowsWhatItsBasePromises(String members) {
        narrowed(members.split(" \\| ")[0], members.split(" \\| ")[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter k : Length = 1 [m] | parameter «k»{TW-0104} : Mass = 1 [kg]",
        "parameter k : Length = 1 [m] | input «k»{TW-0104} : Length",
        "parameter k : Length in 0 .. 9 [m] = 1 [m] | parameter «k»{TW-0104} : Length in 1 .. 10 [m] = 1 [m]",
        "parameter k : Length in 0 .. 9 [m] = 1 [m] | parameter «k»{TW-0104} : Length = 1 [m]",
        "parameter k : Real = 1 | parameter «k»{TW-0104} : Integer = 1",
        "parameter k : Real [m] = 1 | parameter «k»{TW-0104} : Real [kg] = 1",
        "writable property mode : Mode = off | property «mode»{TW-0104} : Mode = off",
        "port p : Liquid | port «p»{TW-0104} : Other",
        "required port p : Liquid | port «p»{TW-0104} : Liquid",
        "asset drive : FastDrive | asset «drive»{TW-0104} : Drive",
        "relation turns : FastDrive | relation «turns»{TW-0104} : Drive",
        "relation turns : Drive [1..2] | relation «turns»{TW-0104} : Drive [0..2]",
        "relation turns : Drive [1..2] | relation «turns»{TW-0104} : Drive [1..*]",
        "relation turns : Drive [1..2] | relation «turns»{TW-0104} : Drive",
        "command go(a : Real) | command «go»{TW-0104}(a : Length)",
        "port p : Liquid | asset «p»{TW-0104} : Drive",
    })
    void wideningIsReported(String members) {
        narrowed(members.split(" \\| ")[0], members.split(" \\| ")[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset C extends A, «B»{TW-0104} { }",
        "asset C extends A, B { parameter k : Length in 2 .. 3 [m] = 2 [m] }",
        "asset C extends A, B { parameter «k»{TW-0104} : Length in 2 .. 8 [m] = 2 [m] }",
        "asset C extends A, B { parameter «k»{TW-0104} : Length in 0.5 .. 3 [m] = 2 [m] }",
        "asset A2 extends A { } asset A3 extends A { } asset D extends A2, A3 { }",
        "asset A2 extends A { parameter k : Length in 0 .. 2 [m] = 1 [m] } asset D extends A, A2 { } asset E extends A2, A { }",
    })
    void aConflictIsResolvedByWhatNarrowsBothBases(String text) {
        MarkedSource.of("""
                asset A { parameter k : Length in 0 .. 3 [m] = 1 [m] }
                asset B { parameter k : Length in 1 .. 9 [m] = 1 [m] }
                """ + text).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "equations redefine rate: der(x) = 2 * v",
        "equations redefine «rat»{TW-0111}: der(x) = v",
        "equations «rate»{TW-0111}: der(x) = v",
        "equations redefine rate: der(x) = v  redefine «rate»{TW-0111}: der(x) = v",
        "equations other: v = v  «other»{TW-0111}: v = v",
        "equations redefine rate: der(x) = «x»{TW-0202}",
    })
    void aRedefinitionReplacesOneInheritedEquation(String members) {
        MarkedSource.of("""
                asset A { state x : Length = 0 [m]  parameter v : Velocity = 1 [m/s]  equations rate: der(x) = v }
                asset B extends A { %s }
                """.formatted(members)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset D extends B, «C»{TW-0111} { }", "asset D extends B, C { equations redefine rate: der(x) = v }",
        "asset D extends A, B { }", "asset D extends A, A2 { }"})
    void twoBasesThatRedefineOneEquationAreInConflict(String text) {
        MarkedSource.of("""
                asset A { state x : Length = 0 [m]  parameter v : Velocity = 1 [m/s]  equations rate: der(x) = v }
                asset A2 extends A { }
                asset B extends A { equations redefine rate: der(x) = 2 * v }
                asset C extends A { equations redefine rate: der(x) = 3 * v }
                """ + text).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"process P version 1 { }", "process P version 1.2 { }", "asset P version 10.0.12 { }", "process P version «01»{TW-0110} { }",
        "process P version «1.2.03»{TW-0110} { }", "process P version «1.0e3»{TW-0110} { }", "process P { } system S { process p : P }",
        "process P { } system S { asset p : «P»{TW-0203} }"})
    void aProcessIsAKindAndTypesHaveVersions(String text) {
        MarkedSource.of(text).check();
    }
}
