package org.twinsmith.cli.plant;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.runtime.control.Call;

/** The commands of a plan that stand for methods of a server. */
final class ModelCommands {
    private ModelCommands() {
    }

    /** @throws DiagnosticException {@code NO_MODEL} where no such command is bound */
    static Command of(Plan plan, String name) {
        List<Command> bound = plan.commands().stream().filter(each -> each.target().isPresent()).toList();
        return bound.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new DiagnosticException(Diagnostic.error(Code.NO_MODEL,
                "no command '" + name + "' of the model stands for a method; " + (bound.isEmpty() ? "none does"
                        : "those that do are " + String.join(", ", bound.stream().map(Command::name).toList())),
                "bind it: bind System." + name + " -> source \"address of the method\"", Place.NOWHERE)));
    }

    static Source source(Plan plan, Command command) {
        String name = command.target().orElseThrow().source();
        return plan.sources().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** The role of the binding goes before that of the command. @throws DiagnosticException {@code GUARDED} where its interlock cannot be judged */
    static Call call(Plan plan, Command command) {
        Command.Target target = command.target().orElseThrow();
        String role = target.guards().role().isEmpty() ? command.role() : target.guards().role();
        return new Call(command.name(), NodeAddress.parse(target.address()), Optional.of(target.owner()).filter(owner -> !owner.isEmpty()).map(NodeAddress::parse),
                role, Interlocks.of(plan, target.guards(), target.source(), command.name() + " is not called", target.place()), target.place());
    }
}
