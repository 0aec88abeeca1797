package org.twinsmith.cli.plant;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.opcua.address.NodeAddress;
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
        requireReadBack(plan, binding);
        Optional<Interlock> interlock = Interlocks.of(plan, binding.guards(), binding.source(), binding.variable() + " is not written", binding.place());
        return new Setpoint(binding, NodeAddress.parse(binding.address()), plan.variable(path).orElseThrow().range(), interlock);
    }

    /** A ramp begins at what the plant shows, and a write ends with it. */
    private static void requireReadBack(Plan plan, Binding binding) {
        Source source = plan.sources().stream().filter(each -> each.name().equals(binding.source())).findFirst().orElseThrow();
        if (!source.kind().equals("opcua")) {
            throw new DiagnosticException(Diagnostic.error(Code.GUARDED, binding.variable() + " is not written: " + source.name() + " is a source of the kind "
                    + source.kind() + ", where nobody can read back what a device has taken", "bind it to a server of OPC UA", binding.place()));
        }
    }
}
