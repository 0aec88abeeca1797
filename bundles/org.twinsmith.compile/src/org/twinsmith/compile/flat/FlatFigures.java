package org.twinsmith.compile.flat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.Figures;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.twin.Expression;

/** The figures of runs over flat variables, collected while a system is flattened. */
public final class FlatFigures {
    private final Map<Expression, Figure> figures = new LinkedHashMap<>();
    private final Map<Expression, Named> named = new LinkedHashMap<>();

    /**
     * A figure.
     *
     * @param parts what has to be watched during a run
     * @param formula over the values of the parts, whose positions are its slots; its time is the length of the run
     */
    public record Figure(String name, Unit unit, List<Part> parts, Expr formula) {
        public Figure {
            parts = List.copyOf(parts);
        }
    }

    /** What becomes of a flat variable over a run. */
    public record Part(Measure.Functional.Kind kind, int variable) {
    }

    private record Named(int variable, boolean varies, Place place) {
    }

    /** Adds a figure under the expression that defines it. */
    public void add(Expression expression, Figure figure) {
        figures.put(expression, figure);
    }

    /** Adds a path that an experiment names. @param varies whether runs are to be given values of it */
    public void add(Expression path, int variable, boolean varies, Place place) {
        named.put(path, new Named(variable, varies, place));
    }

    /** The figures over the variables of a plan. A variable that cannot be given values is a finding. */
    public Figures in(Plan plan, FlatSystem flat, Findings findings) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        plan.variables().forEach(variable -> variables.put(variable.name(), variable));
        Map<Expression, Variable> paths = new LinkedHashMap<>();
        named.forEach((path, each) -> {
            Variable variable = variables.get(flat.variable(each.variable()).name());
            if (each.varies() && !Factor.canVary(variable)) {
                findings.error(Code.BAD_EXPERIMENT, variable.name() + " follows from other values here, and cannot be given one",
                        "vary what it follows from", each.place());
            }
            paths.put(path, variable);
        });
        Map<Expression, Measure> measures = new LinkedHashMap<>();
        figures.forEach((expression, figure) -> measures.put(expression, measure(figure, flat, variables)));
        return new Figures(measures, paths);
    }

    private static Measure measure(Figure figure, FlatSystem flat, Map<String, Variable> variables) {
        List<Measure.Functional> functionals = new ArrayList<>();
        for (Part part : figure.parts()) {
            functionals.add(new Measure.Functional(part.kind(), variables.get(flat.variable(part.variable()).name())));
        }
        Expr formula = figure.formula();
        return new Measure(figure.name(), figure.unit(), functionals, (values, duration) -> new Evaluator(
                slot -> values[slot], relation -> false, duration, false).value(formula));
    }
}
