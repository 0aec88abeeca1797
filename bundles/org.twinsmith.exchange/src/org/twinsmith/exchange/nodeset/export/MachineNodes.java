package org.twinsmith.exchange.nodeset.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.Node.Reference;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.exchange.nodeset.twin.Identifiers;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Assignment;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Transition;

/** The machine of a type that derives from FiniteStateMachineType, as states and transitions; OPC 10000-16, 4. */
final class MachineNodes {
    private static final long STATE = 2307;
    private static final long INITIAL_STATE = 2309;
    private static final long TRANSITION = 2310;
    private static final long STATE_VARIABLE = 2760;
    private static final NodeId UNSIGNED = NodeId.base(7);
    private final Nodes nodes;

    MachineNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Whether a member is written as states and transitions, or only makes a transition open. */
    static boolean covers(Named member) {
        return member.eContainer() instanceof ComponentType type && Ids.isStateMachine(type)
                && (member instanceof Machine || member instanceof Feature feature && flags(type).contains(feature));
    }

    /** Whether all that a command does is to open transitions. */
    static boolean isCause(Command command) {
        return !command.getEffects().isEmpty() && command.getEffects().stream().allMatch(each -> target(each).filter(MachineNodes::covers).isPresent());
    }

    /** Enumerations that are nothing but the states of such machines. */
    static Set<EnumType> states(List<ComponentType> types) {
        return types.stream().filter(Ids::isStateMachine).flatMap(type -> type.getMembers().stream()).filter(Machine.class::isInstance)
                .map(each -> ((Machine) each).getType().getType()).filter(EnumType.class::isInstance).map(EnumType.class::cast).collect(Collectors.toSet());
    }

    private static Set<Feature> flags(ComponentType type) {
        return Members.of(type).stream().filter(Machine.class::isInstance).flatMap(each -> ((Machine) each).getTransitions().stream())
                .flatMap(each -> flag(each).stream()).collect(Collectors.toSet());
    }

    /** The property that a transition waits for and takes back. */
    private static Optional<Feature> flag(Transition transition) {
        boolean plain = transition.getAfter() == null && transition.getActions().size() == 1
                && transition.getGuard() instanceof org.twinsmith.model.twin.Reference guard && guard.getTarget() instanceof Feature feature
                && transition.getActions().getFirst() instanceof Assignment reset && target(reset).filter(feature::equals).isPresent();
        return plain ? Optional.of((Feature) ((org.twinsmith.model.twin.Reference) transition.getGuard()).getTarget()) : Optional.empty();
    }

    private static Optional<Feature> target(Assignment assignment) {
        return assignment.getTarget() instanceof org.twinsmith.model.twin.Reference reference && reference.getTarget() instanceof Feature feature
                ? Optional.of(feature) : Optional.empty();
    }

    /** Writes the machine that a type declares, if it does. @param id of the type */
    void write(ComponentType type, NodeId id) {
        type.getMembers().stream().filter(Machine.class::isInstance).map(Machine.class::cast).forEach(machine -> {
            if (!(machine.getType().getType() instanceof EnumType states)) {
                return;
            }
            Map<EnumLiteral, NodeId> ids = new HashMap<>();
            states.getLiterals().forEach(each -> ids.put(each, state(machine, each, id, ids.size() + 1)));
            int number = 1;
            for (Transition each : machine.getTransitions()) {
                transition(type, each, id, ids, number++);
            }
            if (!machine.getStates().isEmpty()) {
                nodes.lost(type.getName() + "." + machine.getName(), "what happens in its states is not carried");
            }
        });
    }

    /** The present state, which each state machine has, where the text does not say it. @param owner the machine, in a type or existing */
    void current(ComponentType type, NodeId owner, Optional<Reference> rule) {
        NodeId id = new NodeId(owner.namespace(), "s=" + owner.identifier().substring(2) + "/CurrentState");
        if (!Ids.isStateMachine(type) || nodes.contains(id)) {
            return;
        }
        List<Reference> references = new ArrayList<>(List.of(References.componentOf(owner), References.ofType(NodeId.base(STATE_VARIABLE))));
        rule.ifPresent(references::add);
        nodes.add(new Node(id, NodeClass.VARIABLE, "CurrentState", NodeId.BASE, Node.Texts.NONE, Optional.of(owner), references, false, Optional.empty(),
                Optional.of(new Node.Variable(NodeId.base(21), -1, List.of(), false, Optional.empty())), Place.NOWHERE));
        NodeId state = new NodeId(owner.namespace(), id.identifier() + "/Id");
        List<Reference> property = new ArrayList<>(List.of(References.propertyOf(id), References.ofType(NodeId.base(68))));
        rule.ifPresent(property::add);
        nodes.add(new Node(state, NodeClass.VARIABLE, "Id", NodeId.BASE, Node.Texts.NONE, Optional.of(id), property, false, Optional.empty(),
                Optional.of(new Node.Variable(NodeId.base(17), -1, List.of(), false, Optional.empty())), Place.NOWHERE));
    }

    private NodeId state(Machine machine, EnumLiteral literal, NodeId owner, int number) {
        boolean initial = machine.getValue() instanceof org.twinsmith.model.twin.Reference value && value.getTarget() == literal;
        NodeId id = part(owner, "state/" + literal.getName(), Identifiers.name(literal.getName()), literal, initial ? INITIAL_STATE : STATE, List.of());
        nodes.describing(id, "StateNumber", UNSIGNED, -1, new Value.Leaf(String.valueOf(number)));
        return id;
    }

    private void transition(ComponentType type, Transition transition, NodeId owner, Map<EnumLiteral, NodeId> states, int number) {
        Optional<Feature> flag = flag(transition);
        String name = flag.map(Feature::getName).orElse("transition_" + number);
        if (flag.isEmpty()) {
            nodes.lost(type.getName() + "." + name, "the condition and the actions of the transition are not carried");
        }
        List<Reference> references = new ArrayList<>();
        List<EnumLiteral> sources = transition.isAny() ? states.keySet().stream().filter(each -> each != transition.getTarget())
                .sorted(Comparator.comparing(EnumLiteral::getName)).toList() : transition.getSources();
        sources.forEach(each -> references.add(References.from(states.get(each))));
        references.add(References.to(states.get(transition.getTarget())));
        flag.ifPresent(opened -> type.getMembers().stream().filter(Command.class::isInstance).map(Command.class::cast)
                .filter(command -> command.getEffects().stream().anyMatch(each -> target(each).filter(opened::equals).isPresent()))
                .forEach(command -> references.add(References.causedBy(TypeNodes.child(owner, command)))));
        NodeId id = part(owner, "transition/" + name, Identifiers.name(name), flag.orElse(null), TRANSITION, references);
        nodes.describing(id, "TransitionNumber", UNSIGNED, -1, new Value.Leaf(String.valueOf(number)));
    }

    private NodeId part(NodeId owner, String path, String name, Named described, long type, List<Reference> more) {
        NodeId id = new NodeId(owner.namespace(), "s=" + owner.identifier().substring(2) + "/" + path);
        List<Reference> references = new ArrayList<>(List.of(References.componentOf(owner), References.ofType(NodeId.base(type))));
        references.addAll(more);
        nodes.add(new Node(id, NodeClass.OBJECT, name, described == null ? Node.Texts.NONE : nodes.texts(described), Optional.of(owner), references, false,
                Optional.empty(), Optional.empty(), Place.NOWHERE));
        nodes.declare(id);
        return id;
    }
}
