package org.twinsmith.lang;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames and time scales as parts of types. */
class ReferenceChecksTest {
    private static final String HEAD = """
            scale UTC
            scale TAI "atomic time"
            frame GCRF
            frame ITRF "fixed to the Earth"
            function atomic(t : Time scale UTC) : Time scale TAI = bare(t) + 37 [s]
            """;

    private static MarkedSource equations(String equations) {
        return MarkedSource.of(HEAD + """
                asset A {
                    parameter utc : Time scale UTC = instant("2026-03-20T12:00:00", UTC)
                    parameter tai : Time scale TAI = instant("2026-03-20", TAI)
                    state r[3] : Length frame GCRF = 1 [m]
                    variable v[3] : Velocity frame GCRF
                    variable s[3] : Length frame ITRF
                    variable unit[3] : Real frame GCRF
                    variable length : Length
                    variable span : Time
                    variable area : Area
                    variable flag : Boolean
                    equations
                """ + equations + "\n}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "span = utc - instant(\"2026-01-01\", UTC)", "span = atomic(utc) - tai", "span = tai + 5 [s] - tai", "flag = atomic(utc) > tai",
        "der(r) = v", "r = length * unit", "r = r + 2 * r - length * unit", "area = sum(r * r)", "area = r[1] * unit[2] * 1 [m]",
        "s[1] = bare(r[1])", "s = 2 * s", "r = -r", "length = sqrt(sum(r * r))", "unit = r / length", "r = if flag then r else 3 * r",
    })
    void whatIsOfOneFrameOrOneScaleGoesTogether(String equation) {
        equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "span = utc - «tai»{TW-0390}", "span = «utc + utc»{TW-0390}", "flag = utc < «tai»{TW-0390}", "span = atomic(«tai»{TW-0390}) - tai",
        "s = «r»{TW-0390}", "r = r + «s»{TW-0390}", "length = r[1] * 2 - «s[1]»{TW-0390}", "area = sum(r * «s»{TW-0390})",
        "flag = r[1] > «s[1]»{TW-0390}", "r = if flag then r else «s»{TW-0390}", "r = max(r, «s»{TW-0390})",
    })
    void whatIsOfTwoIsAnErrorAtTheSmallestExpressionThatHoldsIt(String equation) {
        equations(equation).check();
    }

    @Test
    void scalesAreOfTimesAndReferencesOfQuantities() {
        MarkedSource.of(HEAD + """
                asset A {
                    parameter a : Length scale «UTC»{TW-0391} = 1 [m]
                    parameter n : Integer frame «GCRF»{TW-0391} = 1
                    parameter t : Time scale «GCRF»{TW-0101} = 1 [s]
                }
                """).check();
    }

    @Test
    void aDateIsOneOfTheCalendar() {
        MarkedSource.of(HEAD + """
                asset A {
                    parameter a : Time scale UTC = instant(«"2026-02-30"»{TW-0392}, UTC)
                    parameter b : Time scale UTC = instant(«"2016-12-31T23:59:60"»{TW-0392}, UTC)
                    parameter c : Time scale UTC = instant(«5»{TW-0392}, UTC)
                    parameter d : Time scale UTC = instant("2026-079T12:00:00.25", UTC)
                    parameter e : Time scale UTC = «instant("2026-01-01", TAI)»{TW-0390}
                }
                """).check();
    }

    @Test
    void wordsOfFramesStayNames() {
        MarkedSource.body("""
                parameter frame : Length = 1 [m]
                parameter scale : Real = 2
                variable instant : Length
                equations instant = scale * frame
                """).check();
    }
}
