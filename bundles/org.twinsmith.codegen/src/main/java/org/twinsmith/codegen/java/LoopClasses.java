package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;
import org.twinsmith.core.plan.Variable;

/** Writes algebraic loops: a class each with residuals and derivatives, and one that makes their solvers. */
final class LoopClasses {
    private static final String MEMORY = "double[] v, boolean[] held, boolean[] fixed";
    private static final int IN_A_METHOD = 100;

    private final Plan plan;
    private final ClassNames classes;
    private final SlotNames slots;
    private final List<JavaSource> sources = new ArrayList<>();
    private int count;

    LoopClasses(Plan plan, ClassNames classes, SlotNames slots) {
        this.plan = plan;
        this.classes = classes;
        this.slots = slots;
    }

    /** Writes a loop. @return the statement that solves it */
    String call(Step.Solve solve) {
        String concept = "Loop" + ++count;
        Statements terms = new Statements(classes, slots, concept + "Terms",
                "Residuals and their derivatives by " + unknowns(solve) + ".");
        List<String> residuals = residuals(terms, solve);
        List<String> jacobian = jacobian(terms, solve);
        sources.add(loop(classes.part(concept, 1), solve, residuals, jacobian));
        sources.addAll(terms.sources());
        return "loops[" + (count - 1) + "].solve(time);";
    }

    private String unknowns(Step.Solve solve) {
        return JavaComment.of(solve.slots().stream().map(this::variableName).collect(Collectors.joining(", ")));
    }

    private String variableName(int slot) {
        return plan.variables().stream().filter(v -> v.slot() == slot).findFirst().map(Variable::name)
                .orElse(slots.name(slot));
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

    private List<String> jacobian(Statements terms, Step.Solve solve) {
        terms.into("double[] into");
        int n = solve.slots().size();
        SortedMap<Integer, List<Statements.Assignment>> rows = new TreeMap<>();
        for (Step.Partial partial : solve.jacobian()) {
            rows.computeIfAbsent(partial.row(), row -> new ArrayList<>()).add(new Statements.Assignment(
                    "into[" + (partial.row() * n + partial.column()) + "] = %s;", partial.value(), ""));
        }
        rows.values().forEach(terms::add);
        return terms.end();
    }

    private JavaSource loop(String name, Step.Solve solve, List<String> residuals, List<String> jacobian) {
        List<String> imports = new ArrayList<>(slots.imports());
        imports.add("org.twinsmith.simulation.algebra.LoopEquations");
        imports.add("org.twinsmith.simulation.algebra.NewtonLoop");
        JavaText text = new JavaText(classes.packageName(), imports);
        text.open("/** The equations that are solved together for " + unknowns(solve) + ". */",
                "record " + name + "(" + MEMORY + ") implements LoopEquations");
        text.open("static NewtonLoop solver(" + MEMORY + ")");
        text.line("int[] slots = {" + solve.slots().stream().map(slots::name).collect(Collectors.joining(", ")) + "};");
        text.line("String[] names = {" + solve.slots().stream().map(this::variableName).map(JavaString::of)
                .collect(Collectors.joining(", ")) + "};");
        text.line("return new NewtonLoop(v, slots, names, new " + name + "(v, held, fixed));");
        text.close();
        method(text, "residuals", residuals);
        method(text, "jacobian", jacobian);
        text.close();
        return new JavaSource(classes.packageName(), name, text.toString());
    }

    private static void method(JavaText text, String name, List<String> calls) {
        text.line("");
        text.open("@Override", "public void " + name + "(double time, double[] into)");
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
