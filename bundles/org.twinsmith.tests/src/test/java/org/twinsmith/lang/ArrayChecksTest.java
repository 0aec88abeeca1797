package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayChecksTest {

    private static void equations(String equations) {
        MarkedSource.of("""
                asset Cell { input u : Power  telemetry power : Power  variable v[2] : Velocity  port p : Liquid  equations power = u }
                asset A {
                    parameter n : Integer = 3
                    parameter x : Real = 1
                    parameter c[3] : Length = {1, 2, 3} [m]
                    parameter m[2, 3] : Real = {{1, 2, 3}, {4, 5, 6}}
                    state T[n] : Temperature = 20 [degC]
                    state l[3] : Length = 0 [m]
                    variable s : Length
                    variable k : Integer
                    asset cell[4] : Cell { u = 1 [kW] }
                    equations
                %s
                }
                """.formatted(equations)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "s = l[1]", "s = l[2] + c[1 + 2]", "der(l) = c / 1 [s]", "l = c", "l = c * 2", "l = 2 * c + {1, 2, 3} [m]", "der(T) = 0 [K/s]",
        "s = sum(l)", "s = max(l) - min(c)", "s = sum(c * {1, 2, 3})", "s = m[2, 3] * l[1]", "for i in 1 .. n do der(T[i]) = i * 1 [K/s] end",
        "for i in 2 .. n - 1 do for j in 1 .. i do l[j] = c[i] end end", "sum(cell.power) = 0 [W]", "cell[2].power = 1 [W]", "cell.u = {1, 2, 3, 4} [W]",
        "s = size(T) * 1 [m]", "cell[3].v[2] = 1 [m/s]", "cell.v[2] = {1, 2, 3, 4} [m/s]", "s = if x > 2 then l[1] else c[2]", "-l = c", "s = product({1, 2}) * l[1]",
        "for i in 1 .. 3 do when l[i] > 2 [m] then reinit(l[i], 0 [m]) end end", "0 [m] = l - c", "sum(sqrt(m)) = x",
    })
    void arraysStandInEquations(String equations) {
        equations(equations);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "s = l[«4»{TW-0221}]", "s = l[«0»{TW-0221}]", "s = l[«1 - 2»{TW-0221}]", "s = l[«x»{TW-0221}]", "s = l[«k»{TW-0221}]", "s = l[«1.5»{TW-0221}]",
        "s = «l[1, 2]»{TW-0220}", "s = «m[1]»{TW-0220} * 1 [m]", "s = «l»{TW-0220}", "l = «{1, 2} [m]»{TW-0220}", "l + «{1, 2} [m]»{TW-0220} = c", "c * «m»{TW-0220} = 1 [m]",
        "s = «sum(m)»{TW-0202}", "s = «sum(l, c)»{TW-0206}", "s = cell[1].«us»{TW-0101}", "s = «cell[1].power»{TW-0202}", "when «l > c»{TW-0220} then reinit(l[1], 1 [m]) end",
        "for i in 1 .. «x»{TW-0221} do l[i] = c[i] end", "for «s»{TW-0102} in 1 .. 2 do l[1] = c[1] end", "for i in 1 .. 2 do l[i] = «T[i]»{TW-0202} end",
        "for i in 1 .. 2 do for «i»{TW-0102} in 1 .. 2 do l[1] = c[1] end end", "for i in 1 .. «2 [m]»{TW-0221} do end", "for i in «i»{TW-0101} .. 2 do end",
        "for i in 1 .. 2 do «a»{TW-0111}: l[i] = c[i] end", "s = l[«1 [m]»{TW-0221}]", "s = product(«l»{TW-0202})", "l = {1, «2 [kg]»{TW-0202}, 3} [m]",
    })
    void whatArraysCannotBeIsReported(String equations) {
        equations(equations);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter a[2] : Length = 1 [m]", "parameter a[2] : Length [mm] = {1, 2}", "parameter a[0] : Real = {}", "parameter a[2] : Length = {1 [m], 20 [mm]}",
        "parameter a[2] : Length = «{1, 2, 3} [m]»{TW-0220}", "parameter a[2] : Length = {1, «2 [kg]»{TW-0202}}", "parameter a[2] : Length = «{1, 2} [kg]»{TW-0202}",
        "parameter a[«-1»{TW-0222}] : Real = 1", "parameter a[«1.5»{TW-0222}] : Real = 1", "parameter a : Real = 1 parameter b[«a»{TW-0222}] : Real = 1",
        "input n : Integer parameter b[«n»{TW-0222}] : Real = 1", "parameter n : Integer = 2 parameter b[2 * n, n + 1] : Real = 1",
        "parameter a : Real = «{1, 2}»{TW-0220}", "parameter a[2, 2] : Real = {{1, 2}, «{3}»{TW-0220}}", "parameter a[2] : Real in 0 .. 2 = {1, «3»{TW-0208}}",
        "port p[2] : Liquid port q : Liquid", "property on[2] : Boolean = {true, false}", "enum", "parameter a[2] : Length [mm] = {1, 2} [«furlong»{TW-0201}]",
    })
    void arraysAreDeclared(String member) {
        MarkedSource.of(member.equals("enum") ? "enum E { a, b } asset A { property e[2] : E = {a, b} }" : "asset A {\n" + member + "\n}").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for i in 1 .. 2 do connect pump[i].p -> tank[i].p end", "connect pump[1].p -> tank[2].p", "connect «pump.p»{TW-0220} -> tank[1].p", "pump feeds tank[1]",
        "for i in 1 .. 2 do\n pump[i] feeds tank[i]\n end", "expose pump[1].k as \"k\"", "expose pump.k", "connect pump[«3»{TW-0221}].p -> tank[1].p",
        "for i in 1 .. 2 do connect pump[i].p -> «pump[i].k»{TW-0403} end",
    })
    void familiesAreConnectedAndRelated(String member) {
        MarkedSource.of("""
                asset Tank { port p : Liquid }
                asset Pump { parameter k : Length = 1 [m]  port p : Liquid  relation feeds : Tank }
                system Station {
                    asset tank[2] : Tank
                    asset pump[2] : Pump { k = {1, 2} [m] }
                    %s
                }
                """.formatted(member)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k = 1 [m]", "k = {1, 2} [m]", "k = «{1, 2, 3} [m]»{TW-0220}", "a = {1, 2, 3}", "a = {{1, 2, 3}, {4, 5, 6}}", "a = «{1, 2}»{TW-0220}"})
    void aFamilyGetsOneValueForAllOrOneForEach(String modifier) {
        MarkedSource.of("""
                asset Pump { parameter k : Length = 1 [m]  parameter a[3] : Real = 0 }
                system Station { asset pump[2] : Pump { %s } }
                """.formatted(modifier)).check();
    }
}
