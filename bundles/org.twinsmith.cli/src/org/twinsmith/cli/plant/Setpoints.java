package org.twinsmith.cli.plant;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.runtime.control.Interlock;
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
        Variable variable = plan.variable(path).orElseThrow();
        Optional<Interlock> interlock = Interlocks.of(plan, binding.guards(), binding.source(), binding.variable() + " is not written", binding.place());
        return new Setpoint(binding, Interlocks.reading(plan, variable, binding.source()), variable.range(), interlock);
    }
}
