package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.codegen.java.InProcess;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.integrator.Method;
import org.twinsmith.simulation.recording.Trajectory;

/** What is wrong with a model is said within seconds: the variable, the time where there is one, and the reason. */
class BadModelsTest {
    /** Ten times what an engineer would wait. */
    private static final Duration LIMIT = Duration.ofSeconds(50);

    /**
     * @param outcome a code of a diagnostic, or {@code fine}
     * @param words what the first finding of that code names
     */
    record Case(String what, String outcome, List<String> words, String text) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Case of(String what, String outcome, List<String> words, String text) {
        return new Case(what, outcome, words, text);
    }

    static Stream<Case> cases() {
        return Stream.concat(usual(), UnusualModels.cases());
    }

    private static Stream<Case> usual() {
        return Stream.of(
                of("root of a negative number", "TW-0315", List.of("x"), """
                        system S { state x : Real = 1
                            equations
                                der(x) = -sqrt(x - 2) / 1 [s] }
                        scenario Run of S for 10 [s] { record x }
                        """),
                of("root that turns undefined on the way", "TW-0315", List.of("x", " s"), """
                        system S { state x : Real = 1
                            equations
                                der(x) = -1 [1/s] + 0 [1/s] * sqrt(x) }
                        scenario Run of S for 10 [s] { record x }
                        """),
                of("division by zero at the start", "TW-0315", List.of("y", "0.0 s"), """
                        system S { state x : Real = 0
                            variable y : Real
                            equations
                                y = 1 / x
                                der(x) = y / 1 [s] }
                        scenario Run of S for 10 [s] { record x }
                        """),
                of("blow-up in finite time", "TW-0314", List.of("at 1.000000", "x changes fastest"), """
                        system S { state x : Real = 1
                            equations
                                der(x) = x^2 / 1 [s] }
                        scenario Run of S for 10 [s] { record x }
                        """),
                of("chattering without hysteresis", "TW-0312", List.of("x > 0"), """
                        system S { state x : Real = 0.5
                            equations
                                der(x) = (if x > 0 then -1 else 1) / 1 [s] }
                        scenario Run of S for 10 [s] { record x }
                        """),
                of("events that call each other", "TW-0312", List.of("at 1.0 s"), """
                        system S { property n : Real = 0
                            property m : Real = 0
                            property k : Real = 0
                            equations
                                when time > 1 [s] then k = 1 end
                                when m + k > n then n = m + k + 1 end
                                when n > m + k then m = n + 1 end }
                        scenario Run of S for 10 [s] { record n }
                        """),
                of("nothing to do", "fine", List.of(), """
                        system S { }
                        scenario Run of S for 10 [s] { }
                        """),
                of("only parameters", "fine", List.of(), """
                        system S { parameter p : Real = 1 }
                        scenario Run of S for 10 [s] { record p }
                        """),
                of("stiffness of 1e12", "fine", List.of(), """
                        system S { state slow : Real = 1
                            state fast : Real = 0
                            equations
                                der(slow) = -slow / 1 [s]
                                der(fast) = (slow - fast) / 1e-12 [s] }
                        scenario Run of S for 10 [s] { record slow, fast every 1 [s] }
                        """),
                of("unstable at 1e12 a second", "TW-0315|TW-0314", List.of("x"), """
                        system S { state x : Real = 1
                            equations
                                der(x) = x / 1e-12 [s] }
                        scenario Run of S for 10 [s] { record x }
                        """),
                of("oscillation of 1e12 a second", "TW-0314", List.of("changes fastest", "steps"), """
                        system S { state x : Real = 1
                            state y : Real = 0
                            equations
                                der(x) = y / 1e-12 [s]
                                der(y) = -x / 1e-12 [s] }
                        scenario Run of S for 10 [s] { record x every 1 [s] }
                        """),
                of("inconsistent start of a constrained state", "TW-0317", List.of("b", "3"), """
                        system S { state a : Real = 1
                            state b : Real = 3
                            variable u : Real
                            equations
                                a + 0 = 1 * b
                                der(a) = (u - a) / 1 [s]
                                der(b) = (-u - b) / 1 [s] }
                        scenario Run of S for 1 [s] { record a }
                        """),
                of("event at the very start", "fine", List.of(), """
                        system S { state x : Real = 0
                            property n : Real = 0
                            equations
                                der(x) = 1 [1/s]
                                when x >= 0 then n = n + 1 end }
                        scenario Run of S for 1 [s] { record x, n  expect n < 0.5 always }
                        """),
                of("loop without a solution at the start", "TW-0311", List.of("x", "0.0 s", "test.twin:"), """
                        system S { variable x : Real
                            equations
                                x^2 = -1 }
                        scenario Run of S for 1 [s] { record x }
                        """),
                of("loop that loses its solution", "TW-0311", List.of("x", "test.twin:"), """
                        system S { variable x : Real start 1
                            equations
                                x^2 = 1 - time / 1 [s] }
                        scenario Run of S for 2 [s] { record x every 0.1 [s] }
                        """),
                of("singular loop", "TW-0303", List.of("x", "y"), """
                        system S { variable x : Real
                            variable y : Real
                            equations
                                x + y = 1
                                2 * x + 2 * y = 3 }
                        """),
                of("loop that turns singular", "TW-0311|TW-0314|TW-0315", List.of("x"), """
                        system S { variable x : Real start 1
                            variable y : Real
                            state k : Real = 1
                            state z : Real = 0
                            equations
                                der(k) = -1 [1/s]
                                der(z) = x / 1 [s]
                                x + y = 1
                                k * x - y = 3 * k + 4
                        }
                        scenario Run of S for 10 [s] { record x, k every 0.5 [s] }
                        """),
                of("output that becomes infinite", "TW-0315", List.of("y is infinite"), """
                        system S { state x : Real = 0
                            variable y : Real
                            equations
                                y = 1 / x
                                der(x) = 1 [1/s] }
                        scenario Run of S for 10 [s] { record y }
                        """),
                of("parameters in a circle", "TW-0310", List.of("a", "b"), """
                        system S { parameter a : Real = b
                            parameter b : Real = a }
                        """),
                of("one equation too few", "TW-0301", List.of("b"), """
                        system S { variable a : Real
                            variable b : Real
                            equations
                                a = 1 }
                        """),
                of("one equation too many", "TW-0302", List.of("a = 2"), """
                        system S { variable a : Real
                            equations
                                a = 1
                                a = 2 }
                        """),
                of("an equation said twice", "TW-0302", List.of("'b + a = 3' (line 9) follows from"), """
                        system S { variable a : Real
                            variable b : Real
                            equations
                                a = 1
                                a + b = 3
                                b + a = 3 }
                        """),
                of("an equation that contradicts others", "TW-0302",
                        List.of("'2 * b + 2 * a = 7 * p' (line 10) contradicts"), """
                        system S { variable a : Real
                            variable b : Real
                            parameter p : Real = 1
                            equations
                                a = 1
                                a + b = 3
                                2 * b + 2 * a = 7 * p }
                        """),
                of("huge chain of sums", "fine", List.of(), chain(2000)),
                of("huge loop", "fine", List.of(), ladder(200)),
                of("infinitely many bounces", "TW-0312", List.of("h"), """
                        system S { state h : Real = 1
                            state v : Real = 0
                            equations
                                der(h) = v / 1 [s]
                                der(v) = -9.81 [1/s]
                                when h < 0 then reinit(v, -0.5 * v) end }
                        scenario Run of S for 10 [s] { record h every 0.1 [s] }
                        """));
    }

    private static String chain(int n) {
        StringBuilder text = new StringBuilder("system S {\n    state x0 : Real = 1\n");
        IntStream.range(1, n).forEach(i -> text.append("    variable x").append(i).append(" : Real\n"));
        text.append("    equations\n        der(x0) = -x").append(n - 1).append(" / 1 [s]\n");
        IntStream.range(1, n).forEach(i -> text.append("        x").append(i).append(" = 0.9 * x").append(i - 1)
                .append(" + 0.1\n"));
        return text.append("}\nscenario Run of S for 1 [s] { record x0 every 0.5 [s] }\n").toString();
    }

    /** Nonlinear resistors in a row, each with a leak: a loop of all potentials. */
    private static String ladder(int n) {
        StringBuilder text = new StringBuilder("system S {\n");
        IntStream.range(0, n).forEach(i -> text.append("    variable u").append(i).append(" : Real\n"));
        text.append("    equations\n");
        for (int i = 0; i < n; i++) {
            String before = i == 0 ? "1" : "u" + (i - 1);
            String after = i == n - 1 ? "0" : "u" + (i + 1);
            text.append("        (%s - u%d) + (%s - u%d)^3 = (u%d - %s) + (u%d - %s)^3 + 0.1 * u%d^3\n".formatted(before,
                    i, before, i, i, after, i, after, i));
        }
        return text.append("}\nscenario Run of S for 1 [s] { record u0 every 0.5 [s] }\n").toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsSoonAndSaysWhy(Case bad) {
        List<Diagnostic> found = Assertions.assertTimeoutPreemptively(LIMIT, () -> findings(bad.text()), bad.what());
        String texts = found.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
        if (bad.outcome().equals("fine")) {
            assertThat(found).isEmpty();
        } else if (!found.isEmpty() || !bad.outcome().contains("fine")) {
            Diagnostic first = found.stream().filter(each -> bad.outcome().contains(each.code().id())).findFirst()
                    .orElseThrow(() -> new AssertionError("found instead: " + texts));
            assertThat(bad.words()).allSatisfy(word -> assertThat(first.message()).contains(word));
        }
    }

    /**
     * Whatever the solver, a bad model ends soon with a reason. Explicit methods may give up where equations are stiff, those
     * with fixed steps see a state grow without bound where the others see it stop.
     */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("cases")
    void endsSoonByEverySolver(Case bad) {
        List<Diagnostic> before = new ArrayList<>();
        Optional<Supplier<TwinProgram>> programs = programs(bad.text(), before);
        assumeThat(programs).isPresent();
        for (Method method : Method.values()) {
            // A thousand million steps by an explicit method are slow, not hopeless.
            boolean slow = bad.what().contains("1e-9") || bad.what().startsWith("stiff and");
            if (method.obstacle().isEmpty() && !(slow && !List.of(Method.AUTO, Method.NDF, Method.RODAS5P, Method.CVODE).contains(method))) {
                endsSoon(bad, before, programs.get(), method);
            }
        }
    }

    private static void endsSoon(Case bad, List<Diagnostic> before, Supplier<TwinProgram> programs, Method method) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        List<Diagnostic> found = new ArrayList<>(before);
        found.addAll(run(programs, Simulation.Options.DEFAULT.with(method)));
        double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        assertThat(seconds).as("%s by %s, s of CPU time", bad, method).isLessThan(LIMIT.toSeconds());
        String codes = found.stream().map(each -> each.code().id()).collect(Collectors.joining(", "));
        if (seconds > 1) {
            System.out.printf(Locale.ROOT, "%s by %s: %.1f s, %s%n", bad, method, seconds, codes);
        }
        boolean expected = found.isEmpty() ? bad.outcome().contains("fine") || method.fixedStep()
                : found.stream().anyMatch(each -> (bad.outcome() + "|TW-0314|TW-0315").contains(each.code().id()));
        assertThat(expected).as("%s by %s: %s", bad, method, found).isTrue();
    }

    private static List<Diagnostic> findings(String text) {
        List<Diagnostic> found = new ArrayList<>();
        programs(text, found).ifPresent(programs -> found.addAll(run(programs, Simulation.Options.DEFAULT)));
        return found;
    }

    private static List<Diagnostic> run(Supplier<TwinProgram> programs, Simulation.Options options) {
        TwinProgram program = programs.get();
        return new Simulation(program, options).run(Trajectory.of(program.info()), Cancellation.NEVER).diagnostics();
    }

    /** The model as running code, where it gets so far. @param found receives what is found on the way */
    private static Optional<Supplier<TwinProgram>> programs(String text, List<Diagnostic> found) {
        LoadedModel model = ModelLoader.standalone().loadTexts(Map.of("test.twin", CompiledText.HEAD + text));
        found.addAll(model.diagnostics());
        if (model.hasErrors()) {
            return Optional.empty();
        }
        CompileResult result = CompiledText.compile(text);
        found.addAll(result.diagnostics());
        return result instanceof CompileResult.Compiled compiled
                ? Optional.of(new InProcess(Simulation.class).compile(ProgramSource.of(compiled.plan()))) : Optional.empty();
    }
}
