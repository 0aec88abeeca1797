package org.twinsmith.codegen.java;

import java.util.List;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/** Writes the class that says which partial derivatives there are on the way from states to their derivatives. */
record JacobianClass(Plan plan, String packageName, String name) {
    private static final int IN_A_METHOD = 200;
    private static final int LOOPS_IN_A_METHOD = 20;

    JavaSource source() {
        List<Step.Solve> loops = loops();
        JavaText text = new JavaText(packageName, List.of("org.twinsmith.simulation.algebra.StateJacobian"));
        text.open("/** Where the partial derivatives of the equations stand. */", "final class " + name);
        text.open("private " + name + "()");
        text.close();
        text.line("");
        text.open("static StateJacobian make()");
        text.line("int[] rows = new int[" + plan.partials().size() + "];");
        text.line("int[] columns = new int[" + plan.partials().size() + "];");
        text.line("int[][] loops = new int[" + loops.size() + "][];");
        text.line("int[][] inner = new int[" + loops.size() + "][];");
        for (int m = 0; m < methods(plan.partials().size(), IN_A_METHOD); m++) {
            text.line("fill" + m + "(rows, columns);");
        }
        for (int m = 0; m < methods(loops.size(), LOOPS_IN_A_METHOD); m++) {
            text.line("loops" + m + "(loops, inner);");
        }
        text.line("return new StateJacobian(" + plan.layout().states() + ", " + plan.layout().firstDerivative()
                + ", rows, columns, loops, inner);");
        text.close();
        partials(text);
        loops(text, loops);
        text.close();
        return new JavaSource(packageName, name, text.toString());
    }

    private List<Step.Solve> loops() {
        return plan.dynamics().stream().filter(Step.Solve.class::isInstance).map(Step.Solve.class::cast).toList();
    }

    private static int methods(int count, int most) {
        return (count + most - 1) / most;
    }

    private void partials(JavaText text) {
        int count = plan.partials().size();
        for (int m = 0; m < methods(count, IN_A_METHOD); m++) {
            text.line("");
            text.open("private static void fill" + m + "(int[] rows, int[] columns)");
            List<Step.Partial> some = plan.partials().subList(m * IN_A_METHOD, Math.min(count, (m + 1) * IN_A_METHOD));
            text.line(IntegersText.copy("rows", m * IN_A_METHOD, some.stream().map(Step.Partial::row).toList()));
            text.line(IntegersText.copy("columns", m * IN_A_METHOD, some.stream().map(Step.Partial::column).toList()));
            text.close();
        }
    }

    private static void loops(JavaText text, List<Step.Solve> loops) {
        for (int m = 0; m < methods(loops.size(), LOOPS_IN_A_METHOD); m++) {
            text.line("");
            text.open("private static void loops" + m + "(int[][] loops, int[][] inner)");
            for (int i = m * LOOPS_IN_A_METHOD; i < Math.min(loops.size(), (m + 1) * LOOPS_IN_A_METHOD); i++) {
                Step.Solve loop = loops.get(i);
                text.line("loops[" + i + "] = " + IntegersText.array(loop.slots()) + ";");
                text.line("inner[" + i + "] = " + IntegersText.array(loop.inner().stream().map(Step.Assign::slot).toList()) + ";");
            }
            text.close();
        }
    }
}
