package org.twinsmith.sirius.services;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.NamePaths;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.Sized;
import org.twinsmith.model.twin.TwinFactory;

/**
 * Connections. A port belongs to a type and is drawn at every part of that type, so a connection is told from others by the
 * figures around its ends: {@code p1.discharge} is the figure of {@code discharge} on the border of that of {@code p1}.
 */
public class ConnectionServices {

    /** The connections of ports in a system and in its parts at any depth. */
    public List<Connection> shownFlows(ComponentType system) {
        return shown(system).filter(connection -> !isSignal(connection)).toList();
    }

    /** The connections of values in a system and in its parts at any depth. */
    public List<Connection> shownSignals(ComponentType system) {
        return shown(system).filter(ConnectionServices::isSignal).toList();
    }

    private static Stream<Connection> shown(ComponentType system) {
        return Bodies.nested(system).stream().flatMap(type -> ConnectionIndex.all(type).stream()).distinct();
    }

    /** The connections between the direct parts of a system. */
    public List<Connection> ownConnections(ComponentType system) {
        return ConnectionIndex.all(system);
    }

    public Named sourcePin(Connection connection) {
        return Paths.last(connection.getSource()).orElse(null);
    }

    public Named targetPin(Connection connection) {
        return Paths.last(connection.getTarget()).orElse(null);
    }

    /** The parts that connections of ports lead to from a part, at any of its ports: what a plant looks like from afar. */
    public List<Instance> fedParts(Instance part) {
        return Members.owner(part).map(owner -> ConnectionIndex.at(owner, part)).orElse(List.of()).stream()
                .filter(each -> !isSignal(each) && sourcePart(each) == part).map(this::targetPart).filter(Objects::nonNull).distinct().toList();
    }

    /** The part that a connection comes from; null where it comes from the system itself. */
    public Instance sourcePart(Connection connection) {
        return part(connection.getSource());
    }

    /** The part that a connection goes to; null where it goes to the system itself. */
    public Instance targetPart(Connection connection) {
        return part(connection.getTarget());
    }

    private static Instance part(Expression path) {
        return Paths.first(path).filter(Instance.class::isInstance).map(Instance.class::cast).orElse(null);
    }

    public String connectionText(Connection connection) {
        return sourceText(connection) + " -> " + targetText(connection);
    }

    public String sourceText(Connection connection) {
        return Paths.text(connection.getSource());
    }

    public String targetText(Connection connection) {
        return Paths.text(connection.getTarget());
    }

    /** What a matrix shows where two parts meet. */
    public String crossLabel(Connection connection) {
        return Stream.of(sourcePin(connection), targetPin(connection)).map(pin -> pin == null ? "?" : pin.getName())
                .collect(Collectors.joining(" -> "));
    }

    /** Whether a connection carries a value, and no flow. */
    private static boolean isSignal(Connection connection) {
        return Paths.last(connection.getSource()).filter(Feature.class::isInstance).isPresent();
    }

    /** The connector of the ports that are connected; empty for values. */
    public String connectorName(Connection connection) {
        return sourcePin(connection) instanceof Port port ? Members.connector(port).map(Named::getName).orElse("") : "";
    }

    /**
     * Whether two figures are the ends of a connection: named by its paths from one and the same body. Sirius asks for every pair of
     * figures of the two pins; of most the first or second name tells that they are others.
     */
    public boolean joins(Connection connection, EObject sourceView, EObject targetView) {
        EObject around = Views.start(sourceView, connection.getSource());
        if (around == null || Views.start(targetView, connection.getTarget()) != around) {
            return false;
        }
        ComponentType owner = Members.owner(connection).orElse(null);
        return owner != null && Views.owner(around).filter(type -> Members.isA(type, owner)).isPresent();
    }

    /** Whether a connection can begin at a figure. */
    public boolean canStart(EObject view) {
        EObject pin = Views.target(view);
        return (pin instanceof Port || pin instanceof Feature) && !Views.scopes(view).isEmpty();
    }

    /** Why two figures cannot be connected; empty where they can. */
    String connectionRefusal(EObject sourceView, EObject targetView) {
        Optional<Ends> ends = ends(sourceView, targetView);
        if (ends.isEmpty()) {
            return "the two do not stand in one system";
        }
        if (!Bodies.isEditable(ends.get().owner())) {
            return Refusals.notEditable(ends.get().owner().getName());
        }
        return refusal(ends.get().source(), ends.get().target());
    }

    /** Why the ends of a connection do not fit; empty where they do. */
    public String connectionProblem(Connection connection) {
        List<Named> source = NamePaths.steps(connection.getSource());
        List<Named> target = NamePaths.steps(connection.getTarget());
        return source.isEmpty() || target.isEmpty() ? "an end leads nowhere" : fit(source, target);
    }

    private static String refusal(List<Named> source, List<Named> target) {
        for (List<Named> path : List.of(source, target)) {
            for (Named step : path) {
                if (step instanceof Sized sized && !sized.getSizes().isEmpty()) {
                    return "'" + step.getName() + "' stands for several; write in the text which of them is meant";
                }
            }
        }
        return fit(source, target);
    }

    private static String fit(List<Named> source, List<Named> target) {
        Named from = source.getLast();
        Named to = target.getLast();
        if (source.equals(target)) {
            return "a port cannot be connected to itself";
        }
        if (from instanceof Port first && to instanceof Port second) {
            return Members.connector(first).equals(Members.connector(second)) ? "" : "'" + from.getName() + "' is a port of "
                    + connector(first) + ", but '" + to.getName() + "' is one of " + connector(second);
        }
        if (from instanceof Feature && to instanceof Feature input) {
            return target.size() == 1 || input.getRole() == FeatureRole.INPUT ? "" : "'" + to.getName() + "' is no input";
        }
        return "a port can be connected to a port, and a value to an input";
    }

    private static String connector(Port port) {
        return Members.connector(port).map(Named::getName).orElse("no connector");
    }

    private record Ends(ComponentType owner, List<Named> source, List<Named> target) {
    }

    /** The innermost body that both are named from; two pins of one part are connected outside of it. */
    private static Optional<Ends> ends(EObject sourceView, EObject targetView) {
        for (Views.Scope source : Views.scopes(sourceView)) {
            for (Views.Scope target : Views.scopes(targetView)) {
                boolean bothOwn = source.steps().size() == 1 && target.steps().size() == 1 && source.view() != null
                        && Views.target(source.view()) instanceof Instance;
                if (source.view() == target.view() && !bothOwn) {
                    return Optional.of(new Ends(source.owner(), source.steps(), target.steps()));
                }
            }
        }
        return Optional.empty();
    }

    /** A new connection between two figures; null, and the reason said, where there can be none. */
    public Connection connectTo(EObject sourceView, EObject targetView) {
        if (Refusals.tell(connectionRefusal(sourceView, targetView))) {
            return null;
        }
        Ends ends = ends(sourceView, targetView).orElseThrow();
        Connection connection = TwinFactory.eINSTANCE.createConnection();
        connection.setSource(Paths.of(ends.source()));
        connection.setTarget(Paths.of(ends.target()));
        Bodies.add(ends.owner(), connection);
        return connection;
    }

    public Connection reconnectSource(Connection connection, EObject view) {
        List<Named> path = newEnd(connection, view);
        if (!Refusals.tell(endRefusal(path, path, NamePaths.steps(connection.getTarget())))) {
            connection.setSource(Paths.of(path));
        }
        return connection;
    }

    public Connection reconnectTarget(Connection connection, EObject view) {
        List<Named> path = newEnd(connection, view);
        if (!Refusals.tell(endRefusal(path, NamePaths.steps(connection.getSource()), path))) {
            connection.setTarget(Paths.of(path));
        }
        return connection;
    }

    /** Why a connection cannot lead along a new path. */
    private static String endRefusal(List<Named> path, List<Named> source, List<Named> target) {
        return path.isEmpty() ? "the text that declares the connection cannot be edited, or has no name for that end" : refusal(source, target);
    }

    /** How the body that declares the connection names a figure; a pin of the system itself only where nothing else is there. */
    private static List<Named> newEnd(Connection connection, EObject view) {
        ComponentType owner = Members.owner(connection).filter(Bodies::isEditable).orElse(null);
        return owner == null ? List.of() : Views.scopes(view).stream().filter(scope -> Members.isA(scope.owner(), owner))
                .map(Views.Scope::steps).findFirst().orElse(List.of());
    }

    /** Lets a connection go the other way. */
    public Connection turnAround(Connection connection) {
        if (!canTurnAround(connection)) {
            Refusals.tell("only a connection of ports goes both ways, and it has to stand in a text that can be edited");
            return connection;
        }
        Expression source = connection.getSource();
        Expression target = connection.getTarget();
        connection.setSource(Paths.of(NamePaths.steps(target)));
        connection.setTarget(Paths.of(NamePaths.steps(source)));
        return connection;
    }

    public boolean canTurnAround(Connection connection) {
        return Bodies.isEditable(connection) && sourcePin(connection) instanceof Port && targetPin(connection) instanceof Port
                && connection.eContainer() instanceof ComponentType;
    }

    /** Connects two parts at the first ports that fit and are free, as a matrix asks for; null, and the reason said, where there are none. */
    public Connection connectParts(Instance source, Instance target) {
        ComponentType owner = Members.owner(source).filter(Bodies::isEditable).orElse(null);
        Connection made = owner == null || owner != Members.owner(target).orElse(null) || source == target ? null : connect(owner, source, target);
        if (made == null) {
            Refusals.tell("no two free ports of '" + source.getName() + "' and '" + target.getName() + "' fit");
        }
        return made;
    }

    private static Connection connect(ComponentType owner, Instance source, Instance target) {
        PartServices parts = new PartServices();
        for (Port from : parts.ports(source)) {
            for (Port to : parts.ports(target)) {
                if (refusal(List.of(source, from), List.of(target, to)).isEmpty() && isFree(owner, source, from) && isFree(owner, target, to)) {
                    Connection connection = TwinFactory.eINSTANCE.createConnection();
                    connection.setSource(Paths.of(List.of(source, from)));
                    connection.setTarget(Paths.of(List.of(target, to)));
                    Bodies.add(owner, connection);
                    return connection;
                }
            }
        }
        return null;
    }

    private static boolean isFree(ComponentType owner, Instance part, Port port) {
        List<Named> path = List.of(part, port);
        return ConnectionIndex.at(owner, part).stream()
                .noneMatch(each -> NamePaths.steps(each.getSource()).equals(path) || NamePaths.steps(each.getTarget()).equals(path));
    }

    /** Whether some connection ends at a port of a part. */
    boolean isConnected(Instance part, Port port) {
        return Members.owner(part).filter(owner -> isFree(owner, part, port)).isEmpty();
    }
}
