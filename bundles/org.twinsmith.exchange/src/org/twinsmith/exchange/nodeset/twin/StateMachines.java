package org.twinsmith.exchange.nodeset.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.exchange.nodeset.space.AddressSpace;
import org.twinsmith.exchange.nodeset.twin.DataTypes.Part;

/**
 * States and transitions of a type (OPC 10000-16, 4) as a machine of the language. Each transition waits for a property of its name, which the
 * methods that cause it set to true in one of its states.
 */
final class StateMachines {
    private static final long INITIAL_STATE = 2309;
    private static final long STATE = 2307;
    private static final long CHOICE = 15109;
    private static final long TRANSITION = 2310;
    private static final NodeId FROM = NodeId.base(51);
    private static final NodeId TO = NodeId.base(52);
    private static final NodeId CAUSE = NodeId.base(53);
    private static final NodeId EFFECT = NodeId.base(54);
    private static final NodeId SUB_MACHINE = NodeId.base(117);
    private final AddressSpace space;
    private final DataTypes dataTypes;
    private final Losses losses;

    StateMachines(AddressSpace space, DataTypes dataTypes, Losses losses) {
        this.space = space;
        this.dataTypes = dataTypes;
        this.losses = losses;
    }

    /** Whether a node is a state, a choice or a transition. */
    static boolean isPart(AddressSpace space, Node node) {
        return space.isInstanceOf(node.id(), STATE, CHOICE, TRANSITION);
    }

    /** Gives a type the machine that its node declares. @param seen the members of the type, by name, and their nodes */
    void read(Node type, TypeDraft draft, Map<String, NodeId> seen) {
        List<Node> states = space.children(type.id()).stream().filter(each -> space.isInstanceOf(each.id(), STATE)).filter(each -> !space.isInstanceOf(each.id(), CHOICE))
                .sorted(Comparator.comparingDouble(each -> number(each, "StateNumber").orElse(Double.MAX_VALUE))).toList();
        List<Node> transitions = space.children(type.id()).stream().filter(each -> space.isInstanceOf(each.id(), TRANSITION)).toList();
        space.children(type.id()).stream().filter(each -> space.isInstanceOf(each.id(), CHOICE))
                .forEach(each -> losses.add(each, "a choice of a state machine; write the transitions that it stands for"));
        boolean inherited = draft.members().values().stream().anyMatch(owned -> owned.member() instanceof Member.Machine);
        if (states.isEmpty() || inherited) {
            if (!states.isEmpty() || !transitions.isEmpty()) {
                losses.add(type, "it adds " + named(states, transitions) + " to the state machine of its supertype, which a machine of the language does not");
            }
            return;
        }
        DataKind kind = dataTypes.declare(draft.namespace(), draft.name() + "_States", literals(states), "");
        Map<NodeId, String> names = new LinkedHashMap<>();
        for (int i = 0; i < states.size(); i++) {
            names.put(states.get(i).id(), kind.literals().get(i));
            tell(states.get(i), i + 1);
        }
        Machine machine = new Machine(draft, kind, names, seen);
        transitions.forEach(machine::add);
        machine.put(initial(type, states));
    }

    private static String named(List<Node> states, List<Node> transitions) {
        return Stream.concat(states.stream(), transitions.stream()).map(Node::name).collect(Collectors.joining(", "));
    }

    private static List<Part> literals(List<Node> states) {
        List<Part> parts = new ArrayList<>();
        for (Node state : states) {
            String name = Identifiers.of(state.name());
            List<String> taken = parts.stream().map(Part::name).toList();
            int i = 2;
            String unique = name;
            while (taken.contains(unique)) {
                unique = name + "_" + i++;
            }
            parts.add(Part.literal(unique, Literals.plain(state.texts().description())));
        }
        return parts;
    }

    private void tell(Node state, int place) {
        number(state, "StateNumber").filter(number -> number != place)
                .ifPresent(number -> losses.add(state, "its StateNumber is " + Literals.number(number) + ", and its place in the text is " + place));
        if (!space.targets(state.id(), SUB_MACHINE).isEmpty()) {
            losses.add(state, "it has a state machine inside, which in the text does not know when this state is entered");
        }
    }

    private Optional<Double> number(Node node, String property) {
        return space.child(node.id(), property).flatMap(Node::variable).flatMap(Node.Variable::value).flatMap(Value::number);
    }

    private Node initial(Node type, List<Node> states) {
        return states.stream().filter(each -> space.isInstanceOf(each.id(), INITIAL_STATE)).findFirst().orElseGet(() -> {
            losses.add(type, "none of its states is the initial one; the machine begins in " + states.getFirst().name());
            return states.getFirst();
        });
    }

    /** One machine on its way to text. */
    private final class Machine {
        private final TypeDraft draft;
        private final DataKind kind;
        private final Map<NodeId, String> states;
        private final Map<NodeId, String> members = new HashMap<>();
        private final List<String> lines = new ArrayList<>();

        Machine(TypeDraft draft, DataKind kind, Map<NodeId, String> states, Map<String, NodeId> seen) {
            this.draft = draft;
            this.kind = kind;
            this.states = states;
            seen.forEach((name, id) -> members.put(id, name));
        }

        void add(Node transition) {
            List<String> from = space.targets(transition.id(), FROM).stream().map(states::get).filter(each -> each != null).sorted().toList();
            List<String> to = space.targets(transition.id(), TO).stream().map(states::get).filter(each -> each != null).toList();
            if (from.isEmpty() || to.isEmpty()) {
                losses.add(transition, "the transition leads " + (from.isEmpty() ? "from" : "to") + " no state of its type, and is left out");
                return;
            }
            if (to.size() > 1) {
                losses.add(transition, "it leads to several states; the text has " + to.getFirst() + " only");
            }
            String flag = free(Identifiers.of(transition.name()));
            draft.put(new Member.Property(flag, DataKind.BOOLEAN, List.of(), false, false, "", "", "false", List.of(),
                    Literals.plain(transition.texts().description())));
            lines.add("transition " + String.join(", ", from) + " -> " + to.getFirst() + " when " + flag + " then " + flag + " = false end");
            causes(transition, flag, from);
            number(transition, "TransitionNumber").filter(number -> number != lines.size()).ifPresent(number -> losses.add(transition,
                    "its TransitionNumber is " + Literals.number(number) + ", and its place in the text is " + lines.size()));
            space.targets(transition.id(), EFFECT).forEach(event -> losses.add(transition, "it raises the event "
                    + space.node(event).map(Node::name).orElse(event.toString()) + ", which the machine does not say"));
        }

        private void causes(Node transition, String flag, List<String> from) {
            for (NodeId cause : space.targets(transition.id(), CAUSE)) {
                String name = members.get(cause);
                Optional<Member> member = Optional.ofNullable(name).map(draft.members()::get).map(TypeDraft.Owned::member);
                if (member.isPresent() && member.get() instanceof Member.Command command) {
                    List<String> effects = new ArrayList<>(command.effects());
                    effects.add("set " + flag + " = " + from.stream().map(state -> "State == " + kind.type() + "." + state).collect(Collectors.joining(" or ")));
                    draft.put(command.doing(effects));
                } else {
                    losses.add(transition, "what causes it, " + space.node(cause).map(Node::name).orElse(cause.toString()) + ", is no method of its type");
                }
            }
        }

        private String free(String wish) {
            String name = wish;
            for (int i = 2; draft.members().containsKey(name) || name.equals("State"); i++) {
                name = wish + "_" + i;
            }
            return name;
        }

        void put(Node initial) {
            if (draft.members().containsKey("State")) {
                losses.add(draft.name(), "its state machine is left out, because another member is called State");
                return;
            }
            draft.put(new Member.Machine("State", kind, states.get(initial.id()), lines, ""));
        }
    }
}
