package org.twinsmith.cli.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Units;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.client.QuantityCheck;
import org.twinsmith.opcua.client.QuantityReader;
import org.twinsmith.opcua.client.ServerQuantity;
import org.twinsmith.opcua.client.ShapeCheck;
import org.twinsmith.runtime.mirror.MirrorTask;
import org.twinsmith.runtime.source.FollowedServer;
import org.twinsmith.runtime.source.FollowedSource;

/** Shapes, units and ranges of bound values as their server says them, before anything is followed. */
record ServerQuantities(UnitTable units) {
    /** Tells what does not agree of each server that is to be followed; stops the command where that is an error. */
    static void agree(Action action, MirrorTask task, LoadedModel model, Plan plan) {
        for (FollowedSource each : task.sources()) {
            if (each instanceof FollowedServer server) {
                action.report(model.judged(new ServerQuantities(model.units()).check(server, plan)));
            }
        }
        action.stopOnErrors();
    }

    /** What does not agree with the model. @throws org.twinsmith.core.diagnostic.DiagnosticException where the server cannot be asked */
    List<Diagnostic> check(FollowedServer server, Plan plan) {
        Map<NodeAddress, ServerQuantity> said = QuantityReader.read(server.access(), server.bindings().stream()
                .map(MirrorBinding::address).toList());
        QuantityCheck check = new QuantityCheck(this::unit);
        List<Diagnostic> findings = new ArrayList<>(ShapeCheck.of(server.access(), server.bindings()));
        for (MirrorBinding binding : server.bindings()) {
            ServerQuantity quantity = said.get(binding.address());
            plan.variable(binding.signal()).filter(variable -> quantity != null)
                    .ifPresent(variable -> findings.addAll(check.of(binding, quantity, variable.range())));
        }
        return findings;
    }

    private Optional<Unit> unit(String text) {
        try {
            return Optional.of(units.parse(text));
        } catch (UnitSyntaxException e) {
            return Optional.empty();
        }
    }
}
