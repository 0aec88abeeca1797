package org.twinsmith.lang;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of the user's own: names, dimensions, what they may depend on. */
class FunctionChecksTest {
    private static final String FUNCTIONS = """
            function area(d : Length) : Area = pi * d^2 / 4
            function hypot(a : Real ['u], b : Real ['u]) : Real ['u] = sqrt(a^2 + b^2)
            function ratio(a : Real ['u*'v^2], b : Real ['v]) : Real ['u] = a / b^2
            function warm(t : Temperature) : Boolean = t > 30 [degC]
            asset A {
                parameter d : Length = 2 [m]
                parameter m : Mass = 3 [kg]
                variable a : Area
                variable l : Length
                variable f : Boolean
                property t : Temperature = 20 [degC]
                equations
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "a = area(d)", "a = area(3 [mm]) + area(area(d) / 1 [m])", "l = hypot(d, 3 [m])", "l * 1 [kg] = hypot(d * m, 1 [m.kg])",
        "l = ratio(d * m^2, m)", "f = warm(t)", "f = warm(20 [degC]) and hypot(3, 4) > 4",
    })
    void argumentsChooseTheDimensionsOfAGenericFunction(String equation) {
        MarkedSource.of(FUNCTIONS + equation + "\n}").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a = area(«3 [s]»{TW-0202})", "a = area(«3»{TW-0202})", "l = «area(d)»{TW-0202}", "a = «area()»{TW-0206}", "a = «area(d, d)»{TW-0206}",
        "a = «aera»{TW-0206}(d)", "l = hypot(d, «m»{TW-0202})", "l = «hypot(m, m)»{TW-0202}", "l = hypot(d, «true»{TW-0203})",
        "l = «ratio(d, m)»{TW-0202}", "f = warm(«d»{TW-0202})", "f = warm(«f»{TW-0203})", "a = area(d * «warm(t)»{TW-0203})",
    })
    void aWrongArgumentIsReportedWhereItStands(String equation) {
        MarkedSource.of(FUNCTIONS + equation + "\n}").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function f(d : Length) : Area = «pi * d»{TW-0202}",
        "function f(a : Real ['u], b : Real ['v]) : Real ['u] = a + «b»{TW-0202}",
        "function f(a : Real ['u]) : Real ['u^2] = «sqrt(a)»{TW-0202}",
        "function f(a : Real ['u], «b»{TW-0210} : Real ['u*'v*'w]) : Real = a / a",
        "function f(a : Real) : «Real ['u]»{TW-0210} = «a»{TW-0202}",
        "function «sin»{TW-0102}(a : Real) : Real = a",
        "function f(a : Real, «a»{TW-0102} : Real) : Real = a",
        "function f(a : Real) : Real = x + «y»{TW-0101} where { x = a }",
        "function f(a : Real) : Real = y where { x = «y»{TW-0101} y = a }",
        "function f(a : Real) : Real = x where { x = a + «1 [m]»{TW-0202} }",
        "function f(a : Real) : Real = a * «time»{TW-0210} / 1 [s]",
        "function «f»{TW-0210}(a : Real) : Real = if a > 0 then f(a - 1) else 0",
        "function «f»{TW-0210}(a : Real) : Real = g(a)\nfunction «g»{TW-0210}(a : Real) : Real = f(a)",
        "function f(«a»{TW-0203} : String) : Real = 1",
        "function f(a : Real ['u]) : Real = a / 1 «['u]»{TW-0201}",
        "asset A { parameter x : Real «['u]»{TW-0201} = 1 }",
        "function f(a : Real) : Real = a\nfunction «f»{TW-0102}(b : Real) : Real = b",
    })
    void whatAFunctionCannotBeIsReported(String text) {
        MarkedSource.of(text).check();
    }

    @Test
    void parametersHideConstantsAndDefaultsAndScenariosCallFunctions() {
        MarkedSource.of("""
                function twice(gravity : Length) : Length = 2 * gravity
                constant depth : Length = twice(3 [m])
                asset A {
                    input u : Length = twice(1 [m])
                    state x : Length in 0 .. 9 [m] = twice(2 [m])
                    equations
                        der(x) = twice(u) / 1 [s]
                        when x > twice(4 [m]) then reinit(x, twice(1 [m])) end
                }
                system S { asset a : A }
                scenario R of S for 1 [s] { set a.u = twice(2 [m]) from 1 [s]   expect a.x < twice(5 [m]) always }
                """).check();
    }
}
