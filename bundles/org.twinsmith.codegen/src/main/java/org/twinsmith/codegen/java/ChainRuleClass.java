package org.twinsmith.codegen.java;

import java.util.List;

import org.twinsmith.core.plan.Step;

/** Writes the class that says which partial derivatives a torn loop has. */
record ChainRuleClass(String packageName, String name, Step.Solve solve) {
    private static final int IN_A_METHOD = 200;

    JavaSource source() {
        int count = solve.jacobian().size();
        int methods = (count + IN_A_METHOD - 1) / IN_A_METHOD;
        JavaText text = new JavaText(packageName, List.of("org.twinsmith.simulation.algebra.ChainRule"));
        text.open("/** Where the partial derivatives of a loop stand: residuals first, then inner assignments. */",
                "final class " + name);
        text.open("private " + name + "()");
        text.close();
        text.line("");
        text.open("static ChainRule make()");
        text.line("int[] rows = new int[" + count + "];");
        text.line("int[] columns = new int[" + count + "];");
        for (int m = 1; m <= methods; m++) {
            text.line("fill" + m + "(rows, columns);");
        }
        text.line("return new ChainRule(" + solve.slots().size() + ", rows, columns);");
        text.close();
        for (int m = 1; m <= methods; m++) {
            fill(text, m, Math.min(count, m * IN_A_METHOD));
        }
        text.close();
        return new JavaSource(packageName, name, text.toString());
    }

    private void fill(JavaText text, int method, int end) {
        text.line("");
        text.open("private static void fill" + method + "(int[] rows, int[] columns)");
        for (int i = (method - 1) * IN_A_METHOD; i < end; i++) {
            Step.Partial partial = solve.jacobian().get(i);
            text.line("rows[" + i + "] = " + partial.row() + ";");
            text.line("columns[" + i + "] = " + partial.column() + ";");
        }
        text.close();
    }
}
