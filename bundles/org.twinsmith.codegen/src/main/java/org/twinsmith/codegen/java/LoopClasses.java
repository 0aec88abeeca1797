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

    /** Writes a loop. @return the statement that solves it */
    String call(Step.Solve solve) {
        String concept = "Loop" + ++count;
        Statements terms = new Statements(classes, slots, concept + "Terms",
                "Residuals and their derivatives by " + unknowns(solve) + ".");
        List<String> residuals = inner(terms, solve);
        residuals.addAll(residuals(terms, solve));
        List<String> jacobian = jacobian(terms, solve);
        sources.add(loop(classes.part(concept, 1), solve, residuals, jacobian));
        sources.addAll(terms.sources());
        if (isTorn(solve)) {
            sources.add(new ChainRuleClass(classes.packageName(), chainRule(concept), solve).source());
        }
        return "loops[" + (count - 1) + "].solve(time);";
    }

    private String unknowns(Step.Solve solve) {
        return JavaComment.of(solve.slots().stream().map(this::variableName).collect(Collectors.joining(", ")));
    }

    private String variableName(int slot) {
        return names.getOrDefault(slot, slots.name(slot));
    }

    private static boolean isTorn(Step.Solve solve) {
        return !solve.inner().isEmpty();
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

    /** Where nothing is torn, the Jacobian itself; else the partial derivatives of single equations. */
    private List<String> jacobian(Statements terms, Step.Solve solve) {
        terms.into("double[] into");
        int n = solve.slots().size();
        SortedMap<Integer, List<Statements.Assignment>> rows = new TreeMap<>();
        for (int i = 0; i < solve.jacobian().size(); i++) {
            Step.Partial partial = solve.jacobian().get(i);
            int target = isTorn(solve) ? i : partial.row() * n + partial.column();
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
        boolean torn = isTorn(solve);
        JavaText text = new JavaText(classes.packageName(), imports(torn));
        text.open("/** The equations that are solved together for " + unknowns(solve) + ". */", "record " + name + "("
                + MEMORY + (torn ? ", ChainRule chainRule" : "") + ") implements LoopEquations");
        text.open("static NewtonLoop solver(" + MEMORY + ")");
        text.line("int[] slots = {" + solve.slots().stream().map(slots::name).collect(Collectors.joining(", ")) + "};");
        text.line("String[] names = {" + solve.slots().stream().map(this::variableName).map(JavaString::of)
                .collect(Collectors.joining(", ")) + "};");
        text.line("return new NewtonLoop(v, slots, names, new " + name + "(v, held, fixed"
                + (torn ? ", " + chainRule("Loop" + count) + ".make()" : "") + "));");
        text.close();
        method(text, "residuals(double time, double[] into)", residuals);
        if (torn) {
            List<String> body = new ArrayList<>(List.of("double[] into = chainRule.partials();"));
            body.addAll(jacobian);
            body.add("chainRule.addTo(jacobian);");
            method(text, "jacobian(double time, double[] jacobian)", body);
        } else {
            method(text, "jacobian(double time, double[] into)", jacobian);
        }
        text.close();
        return new JavaSource(classes.packageName(), name, text.toString());
    }

    private List<String> imports(boolean torn) {
        List<String> imports = new ArrayList<>(slots.imports());
        if (torn) {
            imports.add("org.twinsmith.simulation.algebra.ChainRule");
        }
        imports.add("org.twinsmith.simulation.algebra.LoopEquations");
        imports.add("org.twinsmith.simulation.algebra.NewtonLoop");
        return imports;
    }

    private static void method(JavaText text, String head, List<String> calls) {
        text.line("");
        text.open("@Override", "public void " + head);
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
