package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.FaultKind;
import org.twinsmith.model.twin.FaultStatement;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Scenario;

/**
 * The faults of a scenario. Those of ports change the node that a port is in. Those of values change an input on its way into the
 * component, a parameter itself, and of everything that equations determine what is measured of it. Each is an event of the run.
 */
final class Faults {

    /** A fault of a value. @param active when @param from s, when it begins */
    record Acting(FaultStatement statement, Condition active, double from) {
    }

    private final Context context;
    private final InputValues inputs;
    private final Connections connections;
    private final List<EventRule> events = new ArrayList<>();
    private final Map<Integer, List<Acting>> acting = new LinkedHashMap<>();
    private final Set<Integer> named = new HashSet<>();

    /** @param inputs knows what has its value from outside @param connections receives the faults of ports */
    Faults(Context context, InputValues inputs, Connections connections) {
        this.context = context;
        this.inputs = inputs;
        this.connections = connections;
        context.request().scenario().map(Scenario::getStatements).stream().flatMap(List::stream)
                .filter(FaultStatement.class::isInstance).forEach(each -> add((FaultStatement) each));
    }

    List<EventRule> events() {
        return events;
    }

    /** The faults of each variable that has some, in the order of the text. */
    Map<Integer, List<Acting>> acting() {
        return acting;
    }

    /** The variables that the statements name. */
    Set<Integer> named() {
        return named;
    }

    private void add(FaultStatement fault) {
        if (fault.getKind() == FaultKind.LEAK || fault.getKind() == FaultKind.BLOCKED) {
            port(fault);
            return;
        }
        Map<Position, FlatVariable> targets = context.named(fault.getTarget());
        if (targets.isEmpty()) {
            reject(fault, "'" + context.request().text().text(fault.getTarget()) + "' is no value, so it cannot be wrong");
            return;
        }
        targets.values().stream().distinct().forEach(variable -> {
            named.add(variable.id());
            acting.computeIfAbsent(changed(variable, fault), absent -> new ArrayList<>())
                    .add(new Acting(fault, active(fault), seconds(fault.getFrom())));
            announce(fault, variable.name());
        });
    }

    /** The variable itself where it comes from outside, else what is measured of it. */
    private int changed(FlatVariable variable, FaultStatement fault) {
        if (variable.kind() == FlatKind.INPUT || variable.kind() == FlatKind.PARAMETER || inputs.isGiven(variable.id())) {
            return variable.id();
        }
        Optional<Integer> measured = context.measured().of(variable.id());
        if (measured.isEmpty()) {
            context.measured().add(variable, new Expr.Slot(variable.id()), "measured(" + variable.name() + ")", context.place(fault));
        }
        return context.measured().of(variable.id()).orElseThrow();
    }

    private void port(FaultStatement fault) {
        if (!(context.paths().resolve(fault.getTarget(), context.root()) instanceof Denotation.OfPort port)) {
            reject(fault, "'" + context.request().text().text(fault.getTarget()) + "' is no port, and only a port is "
                    + (fault.getKind() == FaultKind.LEAK ? "leaking" : "blocked"));
            return;
        }
        List<ConnectorMember> flows = Members.connector(port.end().port()).orElseThrow().getMembers().stream()
                .filter(ConnectorMember::isFlow).toList();
        if (fault.getKind() == FaultKind.BLOCKED) {
            connections.block(port.end(), active(fault), context.place(fault));
        } else if (flows.size() != 1) {
            reject(fault, port.end().path() + " has " + flows.size() + " flows, and a leak needs exactly one");
            return;
        } else {
            Expr value = context.quantities().direct(fault.getValue(), context.quantities().of(flows.getFirst()))
                    .map(Algebra::constant).orElseGet(() -> context.lowering().held(fault.getValue(), context.root()));
            connections.leak(port.end(), Algebra.choose(active(fault), value, Algebra.ZERO));
        }
        announce(fault, port.end().path());
    }

    private void announce(FaultStatement fault, String path) {
        events.add(new EventRule(path + "." + fault.getKind().getLiteral(), ScenarioLowering.sinceStart(active(fault)), "low",
                context.request().text().text(fault), EventRule.Kind.FAULT, context.place(fault)));
    }

    private Condition active(FaultStatement fault) {
        Condition from = from(fault, fault.getFrom());
        return fault.getUntil() == null ? from : new Condition.And(from, new Condition.Not(from(fault, fault.getUntil())));
    }

    private Condition from(FaultStatement fault, NumberLiteral instant) {
        double time = seconds(instant);
        return time <= 0 ? new Condition.Literal(true) : context.relations().from(time, "time >= " + time + " s", context.place(fault));
    }

    private double seconds(NumberLiteral instant) {
        return instant == null ? 0 : context.quantities().si(instant);
    }

    private void reject(FaultStatement fault, String message) {
        context.findings().error(Code.BAD_SCENARIO, message, "", context.place(fault));
    }
}
