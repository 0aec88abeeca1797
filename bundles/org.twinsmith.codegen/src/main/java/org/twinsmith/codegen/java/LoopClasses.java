package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Writes algebraic loops: a class each with residuals and derivatives, and one that makes their solvers. */
final class LoopClasses {
    private static final String MEMORY = "double[] v, boolean[] held, boolean[] fixed";
    private static final int IN_A_METHOD = 100;
    /** Unknowns from which on it is worth looking whether a Jacobian is sparse. */
    private static final int LARGE = 60;
    /** Unknowns that a comment names. */
    private static final int MOST_NAMES = 20;

    private final Map<Integer, String> names = new HashMap<>();
    private final ClassNames classes;
    private final SlotNames slots;
    private final List<JavaSource> sources = new ArrayList<>();
    private int count;

    LoopClasses(Plan plan, ClassNames classes, SlotNames slots) {
        plan.variables().forEach(variable -> names.putIfAbsent(variable.slot(), variable.name()));
        this.classes = classes;
        this.slots = slots;
    }

    /** Writes a loop. @return an expression for its solver */
    String solver(Step.Solve solve) {
        String concept = "Loop" + ++count;
        Statements terms = new Statements(classes, slots, concept + "Terms",
                "Residuals and their derivatives by " + unknowns(solve) + ".");
        List<String> residuals = inner(terms, solve);
        residuals.addAll(residuals(terms, solve));
        List<String> jacobian = jacobian(terms, solve);
        sources.add(loop(classes.part(concept, 1), solve, residuals, jacobian));
        sources.addAll(terms.sources());
        if (isChained(solve)) {
            sources.add(new ChainRuleClass(classes.packageName(), chainRule(concept), solve).source());
        }
        return "loops[" + (count - 1) + "]";
    }

    private String unknowns(Step.Solve solve) {
        int n = solve.slots().size();
        return JavaComment.of(solve.slots().stream().limit(MOST_NAMES).map(this::variableName)
                .collect(Collectors.joining(", ")) + (n > MOST_NAMES ? " and " + (n - MOST_NAMES) + " more" : ""));
    }

    private String variableName(int slot) {
        return names.getOrDefault(slot, slots.name(slot));
    }

    /** Whether the Jacobian is put together from the partial derivatives of single equations, and may be sparse. */
    private static boolean isChained(Step.Solve solve) {
        return !solve.inner().isEmpty() || solve.slots().size() >= LARGE;
    }

    private String chainRule(String concept) {
        return classes.part(concept + "ChainRule", 1);
    }

    private List<String> inner(Statements terms, Step.Solve solve) {
        terms.into("");
        for (Step.Assign assign : solve.inner()) {
            terms.add(slots.reference(assign.slot()) + " = %s;", assign.value(), Statements.words(assign.place()));
        }
        return new ArrayList<>(terms.end());
    }

    private List<String> residuals(Statements terms, Step.Solve solve) {
        terms.into("double[] into");
        List<Statements.Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < solve.residuals().size(); i++) {
            assignments.add(new Statements.Assignment("into[" + i + "] = %s;", solve.residuals().get(i),
                    i < solve.places().size() ? Statements.words(solve.places().get(i)) : ""));
        }
        terms.add(assignments);
        return terms.end();
    }

    /** In a small loop of which nothing is torn, the Jacobian itself; else the partial derivatives of single equations. */
    private List<String> jacobian(Statements terms, Step.Solve solve) {
        terms.into("double[] into");
        int n = solve.slots().size();
        SortedMap<Integer, List<Statements.Assignment>> rows = new TreeMap<>();
        for (int i = 0; i < solve.jacobian().size(); i++) {
            Step.Partial partial = solve.jacobian().get(i);
            if (isChained(solve) && ChainRuleClass.isFixed(partial)) {
                continue;
            }
            int target = isChained(solve) ? i : partial.row() * n + partial.column();
            rows.computeIfAbsent(partial.row(), row -> new ArrayList<>()).add(new Statements.Assignment(
                    "into[" + target + "] = %s;", partial.value(), words(solve, partial)));
        }
        rows.values().forEach(terms::add);
        return terms.end();
    }

    /** Which derivative it is. */
    private String words(Step.Solve solve, Step.Partial partial) {
        int n = solve.slots().size();
        String what = partial.row() < n ? "residual " + partial.row()
                : variableName(solve.inner().get(partial.row() - n).slot());
        int by = partial.column() < n ? solve.slots().get(partial.column())
                : solve.inner().get(partial.column() - n).slot();
        return JavaComment.of("d " + what + " / d " + variableName(by));
    }

    private JavaSource loop(String name, Step.Solve solve, List<String> residuals, List<String> jacobian) {
        boolean chained = isChained(solve);
        JavaText text = new JavaText(classes.packageName(), imports(chained));
        text.open("/** The equations that are solved together for " + unknowns(solve) + ". */", "record " + name + "("
                + MEMORY + (chained ? ", ChainRule chainRule" : "") + ") implements LoopEquations");
        solver(text, name, solve, chained);
        method(text, "void residuals(double time, double[] into)", residuals);
        if (chained) {
            method(text, "Optional<SparsePattern> pattern()", List.of("return chainRule.pattern();"));
            List<String> body = new ArrayList<>(List.of("double[] into = chainRule.partials();"));
            body.addAll(jacobian);
            body.add("chainRule.addTo(jacobian);");
            method(text, "void jacobian(double time, double[] jacobian)", body);
        } else {
            method(text, "void jacobian(double time, double[] into)", jacobian);
        }
        if (Simplifications.in(solve)) {
            method(text, "boolean simplify(boolean on)", List.of("held[" + SlotNames.SIMPLIFIED + "] = on;", "return true;"));
        }
        text.close();
        return new JavaSource(classes.packageName(), name, text.toString());
    }

    private void solver(JavaText text, String name, Step.Solve solve, boolean chained) {
        text.open("static NewtonLoop solver(" + MEMORY + ")");
        int n = solve.slots().size();
        text.line("int[] slots = new int[" + n + "];");
        int methods = (n + IN_A_METHOD - 1) / IN_A_METHOD;
        for (int m = 1; m <= methods; m++) {
            text.line("slots" + m + "(slots);");
        }
        text.line("return new NewtonLoop(v, slots, " + lines(solve.slots().stream().map(this::variableName).toList())
                + ", " + lines(solve.places().stream().map(Statements::words).toList()) + ", new " + name
                + "(v, held, fixed" + (chained ? ", " + chainRule("Loop" + count) + ".make()" : "") + "));");
        text.close();
        for (int m = 1; m <= methods; m++) {
            text.line("");
            text.open("private static void slots" + m + "(int[] slots)");
            for (int i = (m - 1) * IN_A_METHOD; i < Math.min(n, m * IN_A_METHOD); i++) {
                text.line("slots[" + i + "] = " + slots.name(solve.slots().get(i)) + ";");
            }
            text.close();
        }
    }

    /** An expression for a list of texts: literals that hold a line for each, no longer than a class file may have it. */
    private static String lines(List<String> texts) {
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += IN_A_METHOD) {
            literals.add(JavaString.of(texts.subList(i, Math.min(texts.size(), i + IN_A_METHOD)).stream()
                    .map(each -> each.isEmpty() ? " " : each).collect(Collectors.joining("\n"))));
        }
        return "NewtonLoop.lines(" + String.join(", ", literals) + ")";
    }

    private List<String> imports(boolean chained) {
        List<String> imports = new ArrayList<>(slots.imports());
        if (chained) {
            imports.add("java.util.Optional");
            imports.add("org.twinsmith.simulation.algebra.ChainRule");
        }
        imports.add("org.twinsmith.simulation.algebra.LoopEquations");
        imports.add("org.twinsmith.simulation.algebra.NewtonLoop");
        if (chained) {
            imports.add("org.twinsmith.simulation.linear.SparsePattern");
        }
        return imports;
    }

    private static void method(JavaText text, String head, List<String> calls) {
        text.line("");
        text.open("@Override", "public " + head);
        calls.forEach(text::line);
        text.close();
    }

    int count() {
        return count;
    }

    /** An expression that makes the solvers of all loops. */
    String solvers() {
        return classes.part("Loops", 1) + ".solvers(v, held, fixed)";
    }

    /** The classes; after the last loop. */
    List<JavaSource> sources() {
        List<JavaSource> all = new ArrayList<>(sources);
        String name = classes.part("Loops", 1);
        JavaText text = new JavaText(classes.packageName(), List.of("org.twinsmith.simulation.algebra.NewtonLoop"));
        text.open("/** The solvers of the algebraic loops. */", "final class " + name);
        text.open("private " + name + "()");
        text.close();
        text.line("");
        text.open("static NewtonLoop[] solvers(" + MEMORY + ")");
        text.line("NewtonLoop[] loops = new NewtonLoop[" + count + "];");
        int methods = (count + IN_A_METHOD - 1) / IN_A_METHOD;
        for (int m = 1; m <= methods; m++) {
            text.line("add" + m + "(loops, v, held, fixed);");
        }
        text.line("return loops;");
        text.close();
        for (int m = 1; m <= methods; m++) {
            text.line("");
            text.open("private static void add" + m + "(NewtonLoop[] loops, " + MEMORY + ")");
            for (int i = (m - 1) * IN_A_METHOD; i < Math.min(count, m * IN_A_METHOD); i++) {
                text.line("loops[" + i + "] = " + classes.part("Loop" + (i + 1), 1) + ".solver(v, held, fixed);");
            }
            text.close();
        }
        text.close();
        all.add(new JavaSource(classes.packageName(), name, text.toString()));
        return all;
    }
}
