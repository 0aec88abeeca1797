package org.twinsmith.cli.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.runtime.control.Setpoint;

/** The values of a plan that may be written to a plant. */
final class Setpoints {
    private Setpoints() {
    }

    /** @throws DiagnosticException {@code NO_MODEL} where nothing is written under that name; {@code GUARDED} where its interlock cannot be judged */
    static Setpoint of(Plan plan, String path) {
        List<Binding> written = plan.bindings().stream().filter(each -> each.direction() == Binding.Direction.WRITE).toList();
        Binding binding = written.stream().filter(each -> each.variable().equals(path)).findFirst()
                .orElseThrow(() -> new DiagnosticException(Diagnostic.error(Code.NO_MODEL, "the model does not write '" + path + "' to a plant; "
                        + (written.isEmpty() ? "it writes nothing" : "it writes " + String.join(", ", written.stream().map(Binding::variable).toList())),
                        "bind it: bind System." + path + " -> source \"address\" [unit]", Place.NOWHERE)));
        List<MirrorBinding> measured = new ArrayList<>();
        Predicate<double[]> holds = binding.guards().interlock().map(interlock -> interlock(plan, binding, interlock, measured)).orElse(values -> true);
        return new Setpoint(binding, NodeAddress.parse(binding.address()), plan.variable(path).orElseThrow().range(), measured, holds);
    }

    /** Parameters are known beforehand; everything else is read from the plant, from the source that is written to. */
    private static Predicate<double[]> interlock(Plan plan, Binding written, Guards.Interlock interlock, List<MirrorBinding> measured) {
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
                measured.add(MirrorBinding.of(source(plan, written, variable, interlock), variable));
            }
        }
        return values -> Evaluator.of(slot -> places[slot] < 0 ? known[slot] : values[places[slot]]).truth(interlock.condition());
    }

    private static Binding source(Plan plan, Binding written, Variable variable, Guards.Interlock interlock) {
        Optional<Binding> read = plan.bindings().stream().filter(each -> each.direction() == Binding.Direction.READ)
                .filter(each -> each.source().equals(written.source()) && each.variable().equals(variable.name())).findFirst();
        return read.orElseThrow(() -> new DiagnosticException(Diagnostic.error(Code.GUARDED, written.variable() + " is not written: its interlock '"
                + interlock.text() + "' reads " + variable.name() + ", which is not measured by " + written.source(),
                "bind it: bind System." + variable.name() + " <- " + written.source() + " \"address\" [unit]", written.place())));
    }

    private static double[] parameters(Plan plan) {
        double[] values = new double[plan.layout().size()];
        Evaluator evaluator = Evaluator.of(slot -> values[slot]);
        plan.parameters().forEach(step -> values[step.slot()] = evaluator.value(step.value()));
        return values;
    }
}
