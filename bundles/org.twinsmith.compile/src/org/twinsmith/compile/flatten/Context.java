package org.twinsmith.compile.flatten;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Findings;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.model.semantics.Quantities;

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
        Lookups lookups = new Lookups(request.text(), findings, quantities, relations);
        MeasuredValues measured = new MeasuredValues(variables);
        return new Context(request, findings, quantities, variables, instances.root(), paths, shapes, relations, delays, lookups, measured,
                new Lowering(new Lowering.Tools(request.text(), findings, quantities, variables, paths, shapes, relations, delays, lookups,
                        measured)));
    }

    Place place(EObject element) {
        return request.text().place(element);
    }
}
