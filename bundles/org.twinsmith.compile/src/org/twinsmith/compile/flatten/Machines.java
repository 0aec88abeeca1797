package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.When;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.MachineState;
import org.twinsmith.model.twin.Transition;

/**
 * Turns state machines into reactions and equations. A transition reacts where the machine is in one of its sources, its guard holds, its
 * time is over, and no earlier transition from there could be taken; at the start one event iteration after the initial
 * state was entered.
 */
final class Machines {
    private final Context context;
    private final Actions actions;
    private final Alternatives alternatives;
    private final List<Definition> starts = new ArrayList<>();

    Machines(Context context, Actions actions, Alternatives alternatives) {
        this.context = context;
        this.actions = actions;
        this.alternatives = alternatives;
    }

    /** The starts of the instants at which machines came to their states. */
    List<Definition> starts() {
        return starts;
    }

    List<When> whens(Component component, Machine machine) {
        return states(component, machine).map(type -> new Lowered(component, machine, type, slot(component, machine)).whens())
                .orElse(List.of());
    }

    /** The equations that hold by turns, each in its states. */
    List<FlatEquation> equations(Component component, Machine machine) {
        if (machine.getStates().stream().allMatch(state -> state.getStatements().isEmpty())) {
            return List.of();
        }
        return states(component, machine).map(type -> {
            List<Alternatives.Alternative> states = new ArrayList<>();
            for (EnumLiteral literal : type.getLiterals()) {
                states.add(new Alternatives.Alternative("in '" + literal.getName() + "'",
                        Optional.of(in(slot(component, machine), type, literal)), alternatives.all(component, machine.getStates().stream()
                                .filter(state -> state.getLiterals().contains(literal))
                                .flatMap(state -> state.getStatements().stream()).toList())));
            }
            return alternatives.joined(component, states, machine);
        }).orElse(List.of());
    }

    private Optional<EnumType> states(Component component, Machine machine) {
        Integer slot = slot(component, machine);
        return slot != null && context.variables().get(slot).type() instanceof ValueType.Enumeration
                && machine.getType().getType() instanceof EnumType type ? Optional.of(type) : Optional.empty();
    }

    private static Integer slot(Component component, Machine machine) {
        return component.features().get(machine.getName());
    }

    private static Condition in(int slot, EnumType type, EnumLiteral state) {
        return new Condition.Compare(Comparison.EQUAL, new Expr.Slot(slot), position(type, state));
    }

    private static Expr position(EnumType type, EnumLiteral state) {
        return Algebra.constant(type.getLiterals().indexOf(state));
    }

    /** One machine in one instance. */
    private final class Lowered {
        private final Component component;
        private final Machine machine;
        private final EnumType type;
        private final int slot;
        private final Optional<Expr> since;

        Lowered(Component component, Machine machine, EnumType type, int slot) {
            this.component = component;
            this.machine = machine;
            this.type = type;
            this.slot = slot;
            since = machine.getTransitions().stream().anyMatch(each -> each.getAfter() != null) ? Optional.of(since())
                    : Optional.empty();
        }

        private Expr since() {
            FlatVariable state = context.variables().get(slot);
            int id = context.variables().add(new FlatVariable(context.variables().nextId(), state.name() + ".since",
                    FlatKind.DISCRETE, new ValueType.Real(), context.quantities().unit("s"), Interval.ALL, false, false,
                    "When the machine came to its state.", state.place()));
            starts.add(new Definition(id, Algebra.ZERO, state.place()));
            return new Expr.Slot(id);
        }

        List<When> whens() {
            List<When> whens = new ArrayList<>();
            for (MachineState state : machine.getStates()) {
                if (!state.getEntry().isEmpty()) {
                    state.getLiterals().stream().map(this::in).reduce(Condition.Or::new).ifPresent(inside ->
                            whens.add(new When(new Condition.And(new Condition.Initial(), inside),
                                    actions.of(component, state.getEntry()), context.place(state))));
                }
            }
            Map<EnumLiteral, Condition> taken = new LinkedHashMap<>();
            for (Transition transition : machine.getTransitions()) {
                Condition open = open(transition);
                for (EnumLiteral source : sources(transition)) {
                    Condition earlier = taken.get(source);
                    whens.add(when(transition, source, earlier == null ? open
                            : new Condition.And(open, new Condition.Not(earlier))));
                    taken.put(source, earlier == null ? open : new Condition.Or(earlier, open));
                }
            }
            return whens;
        }

        private List<EnumLiteral> sources(Transition transition) {
            return transition.isAny() ? type.getLiterals().stream().filter(each -> each != transition.getTarget()).toList()
                    : transition.getSources();
        }

        private Condition in(EnumLiteral state) {
            return Machines.in(slot, type, state);
        }

        /** Guard and time of a transition. */
        private Condition open(Transition transition) {
            Condition guard = transition.getGuard() == null ? null
                    : context.lowering().heldCondition(transition.getGuard(), component);
            if (transition.getAfter() == null) {
                return guard;
            }
            Expr end = Algebra.add(since.orElseThrow(), context.lowering().momentary(transition.getAfter(), component));
            Condition over = context.relations().hold(
                    new Condition.Compare(Comparison.GREATER_OR_EQUAL, new Expr.Time(), end),
                    component.labelled("after " + context.request().text().text(transition.getAfter())),
                    context.place(transition.getAfter()));
            return guard == null ? over : new Condition.And(guard, over);
        }

        private When when(Transition transition, EnumLiteral source, Condition open) {
            Condition condition = new Condition.And(new Condition.Not(new Condition.Initial()),
                    new Condition.And(in(source), open));
            return new When(condition, step(transition, source), context.place(transition));
        }

        /** Leaving, going and coming happen together; where two write one variable, the later of them does. */
        private List<When.Action> step(Transition transition, EnumLiteral source) {
            Map<Integer, When.Action> all = new LinkedHashMap<>();
            described(source).forEach(state -> put(actions.of(component, state.getExit()), all));
            put(actions.of(component, transition.getActions()), all);
            described(transition.getTarget()).forEach(state -> put(actions.of(component, state.getEntry()), all));
            all.put(slot, new When.Action(slot, position(type, transition.getTarget()), context.place(transition)));
            since.map(each -> ((Expr.Slot) each).index())
                    .ifPresent(id -> all.put(id, new When.Action(id, new Expr.Time(), context.place(transition))));
            return List.copyOf(all.values());
        }

        private List<MachineState> described(EnumLiteral literal) {
            return machine.getStates().stream().filter(state -> state.getLiterals().contains(literal)).toList();
        }

        private static void put(List<When.Action> some, Map<Integer, When.Action> all) {
            some.forEach(action -> all.put(action.slot(), action));
        }
    }
}
