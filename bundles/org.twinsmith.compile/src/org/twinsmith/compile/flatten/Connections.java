package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.Port;

/**
 * The equations of connections. In a node potentials are equal and flows sum to zero, positive into the component that
 * owns the port; a component's own port counts with the opposite sign inside.
 */
final class Connections {
    private final Context context;
    private final InputValues inputs;
    private final Nodes nodes = new Nodes();
    private final Map<Node.End, List<Expr>> leaks = new HashMap<>();
    private final Map<Node.End, Closed> blocked = new HashMap<>();

    /** A port that a fault closes. */
    private record Closed(Condition active, Place place) {
    }

    /** @param inputs learns which inputs are connected */
    Connections(Context context, InputValues inputs) {
        this.context = context;
        this.inputs = inputs;
        collect(context.root());
    }

    /** Takes a flow out of the node that a port is connected to. @param flow SI, positive out of the node */
    void leak(PortEnd port, Expr flow) {
        leaks.computeIfAbsent(new Node.End(port, port.component() == context.root()), end -> new ArrayList<>())
                .add(flow);
        nodes.add(new Node.End(port, port.component() == context.root()));
    }

    /** Closes a port while a condition holds. */
    void block(PortEnd port, Condition active, Place place) {
        Node.End end = new Node.End(port, port.component() == context.root());
        nodes.add(end);
        blocked.merge(end, new Closed(active, place), (one, other) -> new Closed(new Condition.Or(one.active(), other.active()), place));
    }

    private void collect(Component component) {
        component.ports().values().forEach(port -> nodes.add(new Node.End(port, false)));
        for (Component child : component.children().values()) {
            collect(child);
        }
        new Unrolling(context).each(component, element -> {
            if (element instanceof Connection connection) {
                connect(component, connection);
            }
        });
    }

    private void connect(Component scope, Connection connection) {
        Denotation source = context.paths().resolve(connection.getSource(), scope);
        Denotation target = context.paths().resolve(connection.getTarget(), scope);
        String text = scope.labelled(context.request().text().text(connection)) + context.paths().numbers().text();
        if (source instanceof Denotation.Absent absent && absent.owner() == scope
                || target instanceof Denotation.Absent other && other.owner() == scope) {
            // A type connects its optional members; where one is left out, there is nothing to connect.
            return;
        }
        if (source instanceof Denotation.OfPort left && target instanceof Denotation.OfPort right) {
            join(scope, left.end(), right.end(), connection, text);
        } else if (source instanceof Denotation.OfVariable from && target instanceof Denotation.OfVariable to) {
            inputs.connect(from.id(), to.id(), text, context.place(connection));
        } else if (source instanceof Denotation.Absent absent) {
            absent(absent, connection);
        } else if (target instanceof Denotation.Absent absent) {
            absent(absent, connection);
        } else if (!(source instanceof Denotation.Mistake) && !(target instanceof Denotation.Mistake)) {
            context.findings().error(Code.BAD_CONNECTION, "'" + text + "' joins neither two ports nor a value and an"
                    + " input", "connect port to port, or value -> input", context.place(connection));
        }
    }

    private void absent(Denotation.Absent absent, Connection connection) {
        context.findings().error(Code.ABSENT, absent.owner().qualified(absent.name()) + " is left out, so nothing can be connected to it",
                "take the connection away, or take 'without " + absent.name() + "' away", context.place(connection));
    }

    private void join(Component scope, PortEnd left, PortEnd right, Connection connection, String text) {
        if (!Members.connector(left.port()).equals(Members.connector(right.port()))) {
            context.findings().error(Code.CONNECTOR_MISMATCH, "'" + text + "' joins ports of the connectors "
                    + connector(left) + " and " + connector(right), "connect ports of one connector",
                    context.place(connection));
            return;
        }
        nodes.join(new Node.End(left, left.component() == scope), new Node.End(right, right.component() == scope),
                text, context.place(connection));
    }

    private static String connector(PortEnd end) {
        return Members.connector(end.port()).map(type -> type.getName()).orElse("?");
    }

    /** The equations of all nodes. Reports ports that are not connected. */
    List<FlatEquation> equations() {
        List<FlatEquation> equations = new ArrayList<>();
        for (Node node : nodes.all()) {
            warnIfAlone(node);
            if (!canBeBlocked(node)) {
                continue;
            }
            for (int potential = 0; potential < members(node, false).size(); potential++) {
                addEqualities(node, potential, equations);
            }
            members(node, true).forEach(flow -> equations.add(balance(node, flow.getName())));
        }
        return equations;
    }

    private void warnIfAlone(Node node) {
        Node.End only = node.ends().getFirst();
        if (node.ends().size() > 1 || only.inside() || leaks.containsKey(only)) {
            return;
        }
        PortEnd port = only.port();
        Place place = port.component() == context.root() ? context.place(port.port())
                : context.place(port.component().declaration());
        if (Members.isOptional(port.port())) {
            return;
        }
        if (Members.group(port.port()).isRequired()) {
            context.findings().error(Code.UNCONNECTED_PORT, "port " + port.path() + " is required and not connected",
                    "connect it", place);
        } else if (!members(node, true).isEmpty()) {
            context.findings().warning(Code.UNCONNECTED_PORT, "port " + port.path()
                    + " is not connected: nothing flows through it", "connect it", place);
        }
    }

    /** Where a port is blocked, nothing flows through it, and its potential is its own. */
    private void addEqualities(Node node, int potential, List<FlatEquation> equations) {
        List<ConnectorMember> potentials = members(node, false);
        List<ConnectorMember> flows = members(node, true);
        List<Node.End> ends = openFirst(node);
        Expr first = slot(ends.getFirst(), potentials.get(potential).getName());
        for (Node.End end : ends.subList(1, ends.size())) {
            Expr other = slot(end, potentials.get(potential).getName());
            Closed closed = blocked.get(end);
            equations.add(closed == null ? new FlatEquation(first, other, context.lowering().isReal(first), node.text(), node.place())
                    : new FlatEquation(Algebra.choose(closed.active(), slot(end, flows.get(potential).getName()), Algebra.subtract(first, other)),
                            Algebra.ZERO, true, node.text(), node.place()));
        }
    }

    private static List<ConnectorMember> members(Node node, boolean flow) {
        return Members.connector(node.ends().getFirst().port().port()).orElseThrow().getMembers().stream()
                .filter(member -> member.isFlow() == flow).toList();
    }

    /** The ends with one that no fault closes at first, for to it the potentials of the others are compared. */
    private List<Node.End> openFirst(Node node) {
        if (!blocked.containsKey(node.ends().getFirst())) {
            return node.ends();
        }
        List<Node.End> ends = new ArrayList<>(node.ends());
        ends.sort(Comparator.comparing(blocked::containsKey));
        return ends;
    }

    /** Refuses what leaves a node without an open port: then its flows are zero already. */
    private boolean canBeBlocked(Node node) {
        List<Node.End> closed = node.ends().stream().filter(blocked::containsKey).toList();
        if (closed.isEmpty()) {
            return true;
        }
        Place place = blocked.get(closed.getLast()).place();
        if (closed.size() == node.ends().size()) {
            context.findings().error(Code.BAD_SCENARIO, node.ends().size() == 1 ? "nothing flows through " + closed.getFirst().port().path()
                    + " anyway: it is not connected" : "every port of the node of " + node.names() + " is blocked",
                    node.ends().size() == 1 ? "" : "leave one of them open; nothing flows through it either", place);
            return false;
        }
        if (members(node, false).size() != members(node, true).size()) {
            context.findings().error(Code.BAD_SCENARIO, closed.getFirst().port().path() + " has not as many flows as potentials",
                    "a port that can be blocked has as many of both", place);
            return false;
        }
        return true;
    }

    private FlatEquation balance(Node node, String member) {
        List<Expr> terms = new ArrayList<>();
        for (Node.End end : node.ends()) {
            Expr flow = slot(end, member);
            terms.add(end.inside() ? Algebra.negate(flow) : flow);
            terms.addAll(leaks.getOrDefault(end, List.of()));
        }
        boolean alone = node.ends().size() == 1;
        Place place = alone ? context.place(node.ends().getFirst().port().component().declaration()) : node.place();
        return new FlatEquation(Algebra.sum(terms), Algebra.ZERO, true,
                member + (alone ? " of " : " in the node of ") + node.names() + " sums to zero", place);
    }

    private static Expr slot(Node.End end, String member) {
        return new Expr.Slot(end.port().variables().get(member));
    }
}
