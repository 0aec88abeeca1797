package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/** Writes the class that says which partial derivatives a torn loop has, and which of them are numbers. */
record ChainRuleClass(String packageName, String name, Step.Solve solve) {
    JavaSource source() {
        List<Step.Partial> partials = solve.jacobian();
        JavaText text = new JavaText(packageName, List.of("org.twinsmith.simulation.algebra.ChainRule"));
        text.open("/** Where the partial derivatives of a loop stand: residuals first, then inner assignments. */",
                "final class " + name);
        text.open("private " + name + "()");
        text.close();
        text.line("");
        text.open("static ChainRule make()");
        text.line("int[] rows = " + IntegersText.array(partials.stream().map(Step.Partial::row).toList()) + ";");
        text.line("int[] columns = " + IntegersText.array(partials.stream().map(Step.Partial::column).toList()) + ";");
        text.line("ChainRule rule = new ChainRule(" + solve.slots().size() + ", rows, columns);");
        constants().forEach((value, places) -> text.line("rule.fix(" + value + ", " + IntegersText.array(places) + ");"));
        text.line("return rule;");
        text.close();
        text.close();
        return new JavaSource(packageName, name, text.toString());
    }

    /** Whether a partial derivative is the same number at every instant, so that nothing needs to compute it. */
    static boolean isFixed(Step.Partial partial) {
        return partial.value() instanceof Expr.Constant constant && Double.isFinite(constant.value());
    }

    private SortedMap<Double, List<Integer>> constants() {
        SortedMap<Double, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < solve.jacobian().size(); i++) {
            if (isFixed(solve.jacobian().get(i))) {
                double value = ((Expr.Constant) solve.jacobian().get(i).value()).value();
                places.computeIfAbsent(value, any -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }
}
