package org.twinsmith.compile;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.twinsmith.compile.BadModelsTest.Case;

/** Models of which something is wrong, or looks wrong, in ways that are seldom met. */
final class UnusualModels {
    private UnusualModels() {
    }

    static Stream<Case> cases() {
        return Stream.of(starts(), undefined(), structure(), relays(), stiff(), instants()).flatMap(each -> each);
    }

    private static Case of(String what, String outcome, String words, String text) {
        return new Case(what, outcome, words.isEmpty() ? List.of() : List.of(words.split("; ")), text);
    }

    private static Stream<Case> starts() {
        return Stream.of(
                of("a start that is not a number", "TW-0315", "x is NaN", """
                        system S { parameter p : Real = 0
                            state x : Real = sqrt(p - 1)
                            equations der(x) = -x / 1 [s] }
                        scenario Run of S for 1 [s] { record x }
                        """),
                of("a start that is infinite", "TW-0315", "x is Infinity", """
                        system S { parameter p : Real = 0
                            state x : Real = 1 / p
                            equations der(x) = -1 [1/s] }
                        scenario Run of S for 1 [s] { record x }
                        """),
                of("an initial equation that no start meets", "TW-0311", "x; 0.0 s", """
                        system S { state x : Real free start 1
                            initial equations x^2 + 1 = 0
                            equations der(x) = -x / 1 [s] }
                        scenario Run of S for 1 [s] { record x }
                        """),
                of("initial equations that contradict each other", "TW-0303", "x + y = 1", """
                        system S { state x : Real free
                            state y : Real free
                            initial equations
                                x + y = 1
                                2 * x + 2 * y = 3
                            equations
                                der(x) = -x / 1 [s]
                                der(y) = -y / 1 [s] }
                        scenario Run of S for 1 [s] { record x }
                        """),
                of("rest from a state that never rests", "TW-0318", "der(x) = 0 [1/s]; x", """
                        system S { state x : Real free start 1
                            initial equations der(x) = 0 [1/s]
                            equations der(x) = 1 [1/s] }
                        scenario Run of S for 1 [s] { record x }
                        """),
                of("a start outside of its range", "TW-0208", "x", """
                        system S { state x : Real in 0 .. 1 = 2
                            equations der(x) = -x / 1 [s] }
                        scenario Run of S for 1 [s] { record x }
                        """));
    }

    private static Stream<Case> undefined() {
        return Stream.of(
                of("division by zero in the middle", "TW-0314", "z changes fastest; at 0.99999", """
                        system S { state x : Real = 1
                            variable y : Real
                            state z : Real = 0
                            equations
                                y = 1 / x
                                der(x) = -1 [1/s]
                                der(z) = y / 1 [s] }
                        scenario Run of S for 3 [s] { record x, z every 0.1 [s] }
                        """),
                of("logarithm that runs out", "TW-0315|TW-0314", "x", """
                        system S { state x : Real = 1
                            equations der(x) = (ln(x) - 1) / 1 [s] }
                        scenario Run of S for 5 [s] { record x every 0.1 [s] }
                        """),
                of("arc sine of more than one", "TW-0315", "y", """
                        system S { variable y : Real
                            equations y = asin(0.5 + time / 1 [s]) }
                        scenario Run of S for 2 [s] { record y every 0.1 [s] }
                        """),
                of("a power that overflows", "TW-0315|TW-0314", "x", """
                        system S { state x : Real = 2
                            equations der(x) = exp(x^3) / 1 [s] }
                        scenario Run of S for 2 [s] { record x every 0.1 [s] }
                        """),
                of("a negative number to a broken power", "TW-0315", "y; 1.", """
                        system S { variable y : Real
                            equations y = (1 - time / 1 [s])^1.5 }
                        scenario Run of S for 2 [s] { record y every 0.1 [s] }
                        """),
                of("an undefined value in a when", "TW-0315", "n", """
                        system S { property n : Real = 0
                            state x : Real = 0
                            equations
                                der(x) = 1 [1/s]
                                when x > 1 then n = sqrt(-x) end }
                        scenario Run of S for 2 [s] { record n }
                        """),
                of("an undefined comparison", "TW-0315|TW-0316", "sqrt", """
                        system S { property n : Real = 0
                            state x : Real = 1
                            equations
                                der(x) = -1 [1/s]
                                when sqrt(x) > 2 then n = 1 end }
                        scenario Run of S for 2 [s] { record n, x }
                        """),
                of("a jump of a state to infinity", "TW-0315", "x", """
                        system S { state x : Real = 1
                            equations
                                der(x) = -1 [1/s]
                                when x < 0.5 then reinit(x, 1 / (x - x)) end }
                        scenario Run of S for 2 [s] { record x }
                        """));
    }

    private static Stream<Case> structure() {
        return Stream.of(
                of("a system without anything", "fine", "", "system S { }\n"),
                of("singular for one value of a parameter", "TW-0311|TW-0303|TW-0315", "a", """
                        system S { parameter k : Real = 2
                            variable a : Real
                            variable b : Real
                            state x : Real = 1
                            equations
                                a + b = x
                                2 * a + k * b = 3 * x
                                der(x) = -a / 1 [s] }
                        scenario Run of S for 1 [s] { record a }
                        """),
                of("a factor that a parameter makes zero", "TW-0303", "y", """
                        system S { parameter k : Real = 0
                            variable y : Real
                            equations k * y = 1 }
                        scenario Run of S for 1 [s] { record y }
                        """),
                of("a pendulum whose rope is told of twice", "TW-0304", "line 15", """
                        system S { state x : Real = 1
                            state y : Real = 0
                            state u : Real = 0
                            state v : Real = 0
                            variable f : Real
                            equations
                                der(x) = u / 1 [s]
                                der(y) = v / 1 [s]
                                der(u) = -f * x / 1 [s]
                                der(v) = (-f * y - 9.81) / 1 [s]
                                x^2 + y^2 = 1
                                2 * x^2 + 2 * y^2 = 2 }
                        """),
                of("a state that equations fix", "fine", "", """
                        system S { state x : Real = 1
                            variable u : Real
                            equations
                                x = 1
                                der(x) = u / 1 [s] }
                        scenario Run of S for 1 [s] { record u }
                        """),
                of("a third derivative", "fine", "", """
                        system S { state x : Real = 0
                            state v : Real = 0
                            state a : Real = 0
                            variable force : Real
                            equations
                                der(x) = v / 1 [s]
                                der(v) = a / 1 [s]
                                der(a) = force / 1 [s]
                                x + 0 = 1 * sin(time / 1 [s])^3 }
                        scenario Run of S for 1 [s] { record force }
                        """),
                of("a circle of definitions over a table of cases", "fine", "", """
                        system S { variable a : Real
                            variable b : Real start 1
                            equations
                                a = if b > 0 then b else -b
                                b = 0.5 * a + 1 }
                        scenario Run of S for 1 [s] { record a  expect a > 1.999 always }
                        """),
                of("a loop with as many solutions as numbers", "TW-0302|TW-0303|TW-0311", "x", """
                        system S { variable x : Real
                            variable y : Real
                            equations
                                x - y = 0 * time / 1 [s]
                                y - x = 0 * time / 1 [s] }
                        scenario Run of S for 1 [s] { record x }
                        """));
    }

    private static Stream<Case> relays() {
        return Stream.of(
                of("two relays that hunt each other", "TW-0312", "y > 0.1 * x", """
                        system S { state x : Real = 0.3
                            state y : Real = 0.2
                            equations
                                der(x) = (if x > 0 then -1 else 2) / 1 [s]
                                der(y) = (if y > 0.1 * x then -3 else 1) / 1 [s] }
                        scenario Run of S for 2 [s] { record x, y every 0.1 [s] }
                        """),
                of("dry friction by a sign", "TW-0312", "v", """
                        system S { state v : Real = 1
                            equations der(v) = (0.1 - (if v > 0 then 1 else -1)) / 1 [s] }
                        scenario Run of S for 5 [s] { record v every 0.1 [s] }
                        """),
                of("a relation that contradicts itself", "TW-0312|TW-0311", "y", """
                        system S { variable y : Real
                            equations y = if y > 0 then -1 else 1 }
                        scenario Run of S for 1 [s] { record y }
                        """),
                of("a switch that opens itself at once", "TW-0312", "on; 0.5", """
                        system S { property on : Boolean = false
                            equations
                                when not on and time > 0.5 [s] then on = true end
                                when on then on = false end }
                        scenario Run of S for 1 [s] { record on }
                        """),
                of("two whens of one instant that disagree", "TW-0313", "n; 1.0", """
                        system S { property n : Real = 0
                            equations
                                when time > 1 [s] then n = 1 end
                                when time >= 1 [s] then n = 2 end }
                        scenario Run of S for 2 [s] { record n }
                        """),
                of("two whens of one instant that agree", "fine", "", """
                        system S { property n : Real = 0
                            state x : Real = 0
                            equations
                                der(x) = 1 [1/s]
                                when x > 1 then n = 3 end
                                when 2 * x > 2 then n = 3 end }
                        scenario Run of S for 2 [s] { record n  expect n == 3 finally }
                        """),
                of("a ball between floor and ceiling that come together", "TW-0312", "", """
                        system S { state x : Real = 0.4
                            property v : Real = 3
                            equations
                                der(x) = v / 1 [s]
                                when x > 1 - time / 1 [s] then v = -abs(v) end
                                when x < 0 then v = abs(v) end }
                        scenario Run of S for 2 [s] { record x every 0.1 [s] }
                        """));
    }

    private static Stream<Case> stiff() {
        return Stream.of(
                of("time constants from 1e-9 to 1e3 in a row", "fine", "", """
                        system S { state x[13] : Real = 1
                            equations
                                for i in 1 .. 13 do der(x[i]) = -x[i] / (10^(i - 10) * 1 [s]) end }
                        scenario Run of S for 10 [s] { record x[13] every 1 [s] }
                        """),
                of("stiff and forced by jumps", "fine", "", """
                        system S { state x : Real = 0
                            property u : Real = 0
                            equations
                                der(x) = (u - x) / 1e-9 [s]
                                every 0.1 [s] then u = 1 - u end }
                        scenario Run of S for 2 [s] { record x, u every 0.1 [s] }
                        """),
                of("a relaxation that gets ever stiffer", "fine", "", """
                        system S { state mu : Real = 1
                            state x : Real = 2
                            state v : Real = 0
                            equations
                                der(mu) = mu * 2 / 1 [s]
                                der(x) = v / 1 [s]
                                der(v) = (mu * (1 - x^2) * v - x) / 1 [s] }
                        scenario Run of S for 3 [s] { record x every 0.1 [s] }
                        """),
                of("growth without bound", "TW-0314|TW-0315", "x", """
                        system S { state x : Real = 1
                            equations der(x) = x * 1000 / 1 [s] }
                        scenario Run of S for 10 [s] { record x }
                        """));
    }

    private static Stream<Case> instants() {
        return Stream.of(
                of("an input that jumps at the start and at the end", "fine", "", """
                        system S { input u : Real = 0
                            state x : Real = 0
                            equations der(x) = (u - x) / 1 [s] }
                        scenario Run of S for 2 [s] { set u = 5 from 0 [s]  set u = 1 from 2 [s]  record x every 0.5 [s] }
                        """),
                of("many events at one instant", "fine", "", "system S { state x : Real = 0\n"
                        + IntStream.range(0, 200).mapToObj(i -> "    property n%d : Real = 0\n".formatted(i)).reduce("", String::concat)
                        + "    equations\n        der(x) = 1 [1/s]\n"
                        + IntStream.range(0, 200).mapToObj(i -> "        when x > 1 then n%d = n%d + 1 end\n".formatted(i, i))
                                .reduce("", String::concat)
                        + "}\nscenario Run of S for 2 [s] { record n0, n199  expect n199 == 1 finally }\n"),
                of("a chain of events at one instant", "fine", "", "system S {\n"
                        + IntStream.range(0, 90).mapToObj(i -> "    property n%d : Boolean = false\n".formatted(i)).reduce("", String::concat)
                        + "    equations\n        when time > 1 [s] then n0 = true end\n"
                        + IntStream.range(1, 90).mapToObj(i -> "        when n%d then n%d = true end\n".formatted(i - 1, i))
                                .reduce("", String::concat)
                        + "}\nscenario Run of S for 2 [s] { record n89  expect n89 finally }\n"),
                of("a sampled block of a nanosecond", "TW-0314|TW-0316|TW-0320", "", """
                        system S { property n : Real = 0
                            equations every 1e-9 [s] then n = n + 1 end }
                        scenario Run of S for 1e6 [s] { record n }
                        """),
                of("a delay of nothing", "TW-0208", "delay", """
                        system S { state x : Real = 0
                            parameter d : Time = 0 [s]
                            variable y : Real
                            equations
                                y = delay(x, d)
                                der(x) = (1 - y) / 1 [s] }
                        scenario Run of S for 1 [s] { record x }
                        """));
    }
}
