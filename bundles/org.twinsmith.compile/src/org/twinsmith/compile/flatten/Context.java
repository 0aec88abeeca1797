package org.twinsmith.compile.flatten;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Expression;

/**
 * What all parts of flattening share.
 *
 * @param root the tree of instances
 * @param lookups turns calls of tables into such expressions, and knows what they need
 * @param measured what sources give beside what is computed
 * @param lowering turns expressions of the model into those of the plan
 */
record Context(CompileRequest request, Findings findings, Quantities quantities, VariableTable variables,
        Component root, Paths paths, ExpressionShapes shapes, RelationTable relations, DelayTable delays, Lookups lookups,
        MeasuredValues measured, Lowering lowering) {

    static Context of(CompileRequest request, Findings findings, Quantities quantities, VariableTable variables,
            Instantiation instances) {
        Paths paths = instances.paths();
        ExpressionShapes shapes = new ExpressionShapes(paths, findings, request.text());
        RelationTable relations = new RelationTable(variables);
        DelayTable delays = new DelayTable(variables);
        Lookups lookups = new Lookups(request, findings, quantities, relations);
        MeasuredValues measured = new MeasuredValues(variables);
        return new Context(request, findings, quantities, variables, instances.root(), paths, shapes, relations, delays, lookups, measured,
                new Lowering(new Lowering.Tools(request.text(), findings, quantities, variables, paths, shapes, relations, delays, lookups,
                        measured)));
    }

    Place place(EObject element) {
        return request.text().place(element);
    }

    /** The variables that a path from the root means, by their position where it means an array; empty where it means no variables. */
    Map<Position, FlatVariable> named(Expression path) {
        Map<Position, FlatVariable> found = new LinkedHashMap<>();
        Denotation denotation = paths.resolve(path, root);
        Shape shape = denotation instanceof Denotation.OfArray array ? array.shape() : Shape.SCALAR;
        for (Position at : shape.positions()) {
            Denotation element = denotation instanceof Denotation.OfArray array ? array.at().apply(at) : denotation;
            if (element instanceof Denotation.OfVariable variable) {
                found.put(at, variables.get(variable.id()));
            }
        }
        return found;
    }
}
