package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FidelityChecksTest {
    private static final String TYPES = """
            asset Plain { parameter x : Real = 1 }
            asset Rod {
                input u : Real = 0
                variable y : Real
                fidelity coarse { equations y = u }
                fidelity fine { state z : Real = 0
                    equations
                        1 [s] * der(z) = u - z
                        y = z }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "system S { asset a : Rod { fidelity fine } }",
        "system S { asset a : Rod { fidelity fine u = 2 } }\nscenario R of S for 1 [s] { with fidelity coarse for a }",
        "system S { asset a : Rod }\nscenario R of S for 1 [s] { with fidelity fine }",
        "asset Better extends Rod { fidelity fine { equations y = 2 * u } }\nsystem S { asset a : Better { fidelity fine } }",
        "system S { asset a : Rod { fidelity «medium»{TW-0101} } }",
        "system S { asset a : Plain { fidelity «fine»{TW-0101} } }",
        "system S { asset a : Rod }\nscenario R of S for 1 [s] { with fidelity «medium»{TW-0601} }",
        "system S { asset a : Rod  asset b : Plain }\nscenario R of S for 1 [s] { with fidelity fine for a, «b»{TW-0601} }",
        "system S { asset a : Rod }\nscenario R of S for 1 [s] { with fidelity fine for «a.u»{TW-0601} }",
        "system S { asset a : Rod { «z»{TW-0101} = 3 } }",
        "asset B { parameter k : Real = 1 fidelity one { parameter «k»{TW-0102} : Real = 2 } }",
        "asset B { fidelity one { } fidelity «one»{TW-0102} { } }",
        "asset B { variable y : Real fidelity one { variable q : Real equations q = 1 y = «w»{TW-0101} } fidelity two { variable w : Real } }",
        "asset B { variable y : Real fidelity one { equations y = «1 [m]»{TW-0202} } }",
    })
    void whatIsChosenExistsAndVariantsKeepTheirVariablesToThemselves(String text) {
        MarkedSource.of(TYPES + text).check();
    }
}
