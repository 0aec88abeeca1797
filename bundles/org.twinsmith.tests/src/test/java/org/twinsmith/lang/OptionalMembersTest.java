package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionalMembersTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "asset t : Tank { without heater }", "asset t : Tank { without heater  without drain  area = 2 [m2] }", "asset t : Tank { without note }",
        "asset t : Tank { without «inlet»{TW-0406} }", "asset t : Tank { without «gone»{TW-0101} }", "asset t : Tank { without «area»{TW-0406} }",
        "asset t : Tank variable x : Real equations x = if present(«t»{TW-0406}) then 1 else 2",
    })
    void onlyOptionalMembersAreLeftOut(String members) {
        system(members);
    }

    private static void system(String members) {
        MarkedSource.of("""
                asset Heater { parameter rating : Power = 1 [kW] }
                asset Tank {
                    parameter area : Area = 1 [m2]
                    port inlet : Liquid
                    optional port drain : Liquid
                    optional asset heater : Heater
                    optional parameter k : Real
                    optional property note : String
                    variable p : Power
                    equations p = if present(heater) and not present(k) then heater.rating else 0 [W]
                }
                system Plant { %s }
                """.formatted(members)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"optional parameter k : Real", "optional property k : Real", "«optional»{TW-0406} state x : Real = 1",
        "«optional»{TW-0406} input x : Real", "«optional»{TW-0406} variable x : Real", "optional parameter k[2] : Real"})
    void parametersAndPropertiesMayBeOptional(String member) {
        MarkedSource.body(member).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"optional port p : Liquid | port p : Liquid", "port p : Liquid | optional port «p»{TW-0104} : Liquid",
        "port p[2] : Liquid | port «p»{TW-0104} : Liquid", "parameter k[2] : Real = 1 | parameter «k»{TW-0104}[3] : Real = 1",
        "parameter k[2] : Real = 1 | parameter k[2] : Real = 2"})
    void redeclarationKeepsShapesAndMakesNothingOptional(String members) {
        String[] pair = members.split(" \\| ");
        MarkedSource.of("asset A { " + pair[0] + " } asset B extends A { " + pair[1] + " }").check();
    }
}
