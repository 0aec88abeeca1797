package org.twinsmith.compile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.model.twin.Expression;

/**
 * What became of the figures of a scenario or an experiment.
 *
 * @param measures by the expression that defines them: of a measure, an objective, or what a constraint leaves
 * @param variables by the path that names them: what an experiment varies, fits or finds in a recording
 */
public record Figures(Map<Expression, Measure> measures, Map<Expression, Variable> variables) {
    public static final Figures NONE = new Figures(Map.of(), Map.of());

    public Figures {
        measures = new LinkedHashMap<>(measures);
        variables = new LinkedHashMap<>(variables);
    }
}
