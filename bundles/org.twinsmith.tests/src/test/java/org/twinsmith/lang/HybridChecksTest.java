package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language says of behaviour that goes by the clock. */
class HybridChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "every 100 [ms] then mode = on end", "every 1 [min] from 2 [s] then reinit(level, 0 [m])  mode = off end",
        "every (1 [s] + 2 [ms]) then end",
    })
    void aSampledBlockGivesNoDiagnostic(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "every «100»{TW-0202} then mode = on end", "every «1 [m]»{TW-0202} then end", "every 1 [s] from «length»{TW-0202} then end",
        "every 1 [s] then mode = «1»{TW-0203} end", "every 1 [s] then «level»{TW-0308} = 1 [m] end",
        "every «time»{TW-0316} then end", "every «missing»{TW-0101} then end",
    })
    void whatIsWrongInASampledBlockIsReportedAtItsPlace(String equation) {
        MarkedSource.equations(equation).check();
    }
}
