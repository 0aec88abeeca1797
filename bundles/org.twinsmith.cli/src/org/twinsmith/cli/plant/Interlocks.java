package org.twinsmith.cli.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Guards;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.runtime.control.Interlock;

/** What has to hold, by the model, while its plant is changed. */
final class Interlocks {
    private Interlocks() {
    }

    /**
     * Parameters are known beforehand; everything else is read from the plant, from the source that is changed.
     *
     * @param what what is not done otherwise, such as {@code p1.speed is not written}
     * @throws DiagnosticException {@code GUARDED} where it cannot be judged
     */
    static Optional<Interlock> of(Plan plan, Guards guards, String source, String what, Place place) {
        return guards.interlock().map(interlock -> of(plan, interlock, source, what, place));
    }

    private static Interlock of(Plan plan, Guards.Interlock interlock, String source, String what, Place place) {
        List<Binding> measured = new ArrayList<>();
        double[] parameters = parameters(plan);
        double[] known = new double[interlock.variables().size()];
        int[] places = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            Variable variable = plan.variable(interlock.variables().get(i)).orElseThrow();
            places[i] = -1;
            if (variable.role() == Role.PARAMETER) {
                known[i] = variable.in(parameters);
            } else {
                places[i] = measured.size();
                measured.add(reading(plan, variable, source).orElseThrow(() -> unmeasured(interlock, variable, source, what, place)));
            }
        }
        return new Interlock(interlock.text(), measured,
                values -> Evaluator.of(slot -> places[slot] < 0 ? known[slot] : values[places[slot]]).truth(interlock.condition()), place);
    }

    /** How a variable is read from a source. */
    static Optional<Binding> reading(Plan plan, Variable variable, String source) {
        return plan.bindings().stream().filter(each -> each.direction() == Binding.Direction.READ)
                .filter(each -> each.source().equals(source) && each.variable().equals(variable.name())).findFirst();
    }

    private static DiagnosticException unmeasured(Guards.Interlock interlock, Variable variable, String source, String what, Place place) {
        return new DiagnosticException(Diagnostic.error(Code.GUARDED, what + ": its interlock '" + interlock.text() + "' reads " + variable.name()
                + ", which is not measured by " + source, "bind it: bind System." + variable.name() + " <- " + source + " \"address\" [unit]", place));
    }

    private static double[] parameters(Plan plan) {
        double[] values = new double[plan.layout().size()];
        Evaluator evaluator = Evaluator.of(slot -> values[slot]);
        plan.parameters().forEach(step -> values[step.slot()] = evaluator.value(step.value()));
        return values;
    }
}
