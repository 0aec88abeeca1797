package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {

    private static void system(String members) {
        MarkedSource.of("""
                asset Tank { }
                asset Roof extends Tank { }
                asset Pump { relation feeds : Tank [0..2]  relation near : Pump  port p : Liquid }
                system Cell { asset p : Pump  asset t : Roof }
                system Station {
                    asset p1, p2 : Pump
                    asset t : Tank
                    asset r : Roof
                    system cell : Cell
                    %s
                }
                """.formatted(members)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "p1 feeds t\np1 feeds r\np1 near p2", "cell.p feeds cell.t\ncell.p near p1", "variable x : Real equations x = 1\np1 feeds t",
        "p1 feeds t\nequations",
    })
    void instancesAreRelated(String members) {
        system(members);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "p1 feeds «p2»{TW-0404}", "p1 «fills»{TW-0101} t", "t «feeds»{TW-0101} p1", "«p1.p»{TW-0404} «feeds»{TW-0101} t",
        "p1 feeds «gone»{TW-0101}", "p1 feeds t\n«p1 feeds t»{TW-0102}", "p1 feeds «p2.p»{TW-0404}",
    })
    void whatARelationCannotJoinIsReported(String members) {
        system(members);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "relation a : B [1]", "relation a : B [0..1]", "relation a : B [2..*]", "relation a : B «[3..1]»{TW-0208}", "relation a : B «[0]»{TW-0208}",
        "relation a : «C»{TW-0101}", "command go()", "command go(ramp : Time = 5 [s], to : Frequency, on : Boolean = true, day : Date = \"2026-01-01\")",
        "command go(ramp : Time = «5 [m]»{TW-0202})", "command go(a : Real, «a»{TW-0102} : Real)", "input u : Real command go(a : Real = «u»{TW-0316})",
        "variable x : Real command go() equations x = «go»{TW-0203}",
    })
    void relationsAndCommandsAreDeclared(String member) {
        MarkedSource.of("asset B { }\nasset A {\n" + member + "\n}").check();
    }
}
