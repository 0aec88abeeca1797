package org.twinsmith.lang;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableChecksTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "table t(x : Length) : Time { 0 : 1, 1 : «2 [m]»{TW-0202} }",
        "table t(x : Length) : Time { 0 : 1, «1 [s]»{TW-0202} : 2 }",
        "table «t»{TW-0211}(x : Length) : Time { 1 : 1, 0 : 2 }",
        "table «t»{TW-0211}(x : Length) : Time { 0 : 1, 0 [mm] : 2 }",
        "table «t»{TW-0211}(x : Length) : Time { 0 : 1 }",
        "table «t»{TW-0211}(x : Length) : Time { }",
        "table «t»{TW-0211}(x : Length, y : Length) : Time { 0 : 1, 1 : 2 }",
        "table «t»{TW-0211}() : Time { 0 : 1, 1 : 2 }",
        "table «t»{TW-0211}(x : Length) : Time from \"t.csv\" columns \"x [m]\"",
        "table «t»{TW-0211}(x : Length, y : Length) : Time from \"t.csv\" columns \"x\", \"y\", \"t\" interpolate akima",
        "table t(x : «Boolean»{TW-0203}) : Time { 0 : 1, 1 : 2 }",
        "table t(x : «Real ['u]»{TW-0203}) : Time { 0 : 1, 1 : 2 }",
        "table «sin»{TW-0102}(x : Length) : Time { 0 : 1, 1 : 2 }",
        "table t(x : Length) : Time from «\"no-such-file.csv\"»{TW-0211} columns \"x\", \"t\"",
    })
    void aTableThatCannotBeReadIsReportedWhereItIsWrong(String table) {
        MarkedSource.of(table).check();
    }

    @Test
    void tablesAreCalledLikeFunctions() {
        MarkedSource.of("""
                table head(q : VolumeFlow [m3/h]) : Length {
                    -5 : 33,
                    0 : 32 [m],
                    10 [l/s] : 3000 [cm],
                } interpolate akima outside linear
                function twice(q : VolumeFlow) : Length = 2 * head(q)
                asset A {
                    parameter h : Length = head(3 [m3/h])
                    parameter g : Length = twice(«3 [m]»{TW-0202})
                    parameter k : Length = «head()»{TW-0206}
                }
                """).check();
    }
}
