package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which if begins branches of equations, and which an expression. */
class ChoiceStartsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "if flag then length = 1 [m] else length = 2 [m] end",
        "if flag then if flag then length = 1 [m] end else length = 2 [m] end",
        "if flag then else length = 2 [m] end",
        "if flag then end",
        "if if flag then flag else true then length = if flag then level else 2 [m] elseif if flag then flag else flag then end",
        "if flag then level else length = length",
        "length = level\n if flag then if flag then level else length else length = length",
        "if flag then if flag then level else length = 1 [m] else level = 2 [m] end",
        "if flag then\n -length = level\n (length) = level\n else end",
        "when if flag then flag else true then mode = if flag then on else on elsewhen flag then mode = on end if flag then level = 1 [m] end",
        "for i in 1 .. 2 do if i == 1 then length = 1 [m] else end end",
        "if flag then for i in 1 .. 2 do length = 1 [m] end else end",
        "length = 3 [m] if flag then length = 1 [m] end",
    })
    void eachIsReadAsItIsMeant(String equations) {
        MarkedSource.equations(equations).check();
    }

    @Test
    void manyThatStandInEachOtherTakeNoLongerThanTheyAreLong() {
        String deep = "if flag then ".repeat(150) + "length = 1 [m] " + "else end ".repeat(150);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> MarkedSource.equations(deep).check());
        assertThat(deep).hasSizeGreaterThan(1000);
    }
}
