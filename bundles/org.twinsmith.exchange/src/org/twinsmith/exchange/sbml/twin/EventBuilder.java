package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.exchange.sbml.Construct;
import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.document.SbmlModel.Event;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;
import org.twinsmith.exchange.sbml.twin.TwinModel.Action;
import org.twinsmith.exchange.sbml.twin.TwinModel.Kind;
import org.twinsmith.exchange.sbml.twin.TwinModel.Reaction;
import org.twinsmith.exchange.sbml.twin.TwinModel.Role;
import org.twinsmith.exchange.sbml.twin.TwinModel.Variable;
import org.twinsmith.exchange.sbml.unit.Measure;

/**
 * Events. One without delay is a {@code when}. One with delay gets a few slots: when it is triggered, a free slot notes
 * when it is due and, where the source says so, the values of that moment; when the slot is due, they are assigned. A
 * slot is taken while it was filled more often than it was emptied, so that filling and emptying never write the same
 * variable.
 */
final class EventBuilder {
    /** Executions of one event that may be pending at once. */
    private static final int SLOTS = 4;
    private final SbmlModel model;
    private final Roles roles;
    private final Places places;
    private final Lowering lowering;
    private final Names names;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();

    EventBuilder(SbmlModel model, Roles roles, Places places, Lowering lowering, Names names) {
        this.model = model;
        this.roles = roles;
        this.places = places;
        this.lowering = lowering;
        this.names = names;
    }

    /** What events remember, after {@link #build}. */
    List<Variable> variables() {
        return variables;
    }

    List<Reaction> build() {
        model.events().forEach(this::event);
        return reactions;
    }

    private void event(Event event) {
        String where = "event '" + event.header().id() + "'";
        Formula condition = lowering.during(event.trigger(), where);
        String text = ("Event " + event.header().id() + (event.header().name().isEmpty()
                || event.header().name().equals(event.header().id()) ? "" : ": " + event.header().name())).strip();
        if (event.delay() == null) {
            react(event, condition, assignments(event, where), text);
        } else {
            delayed(event, condition, where, text);
        }
    }

    /** The actions on the trigger's edge; also at the start, where the trigger counts as false before it. */
    private void react(Event event, Formula condition, List<Action> actions, String text) {
        reactions.add(new Reaction(condition, false, actions, text));
        if (!event.initiallyTrue()) {
            Rewriting copies = new Rewriting(text);
            reactions.add(new Reaction(copies.copy(condition), true, actions.stream().map(each -> new Action(each.target(),
                    copies.copy(each.value()), each.jump())).toList(), text + " at the start"));
        }
    }

    private List<Action> assignments(Event event, String where) {
        List<Action> actions = new ArrayList<>();
        event.assignments().forEach((id, value) -> actions.add(assignment(event, id, lowering.during(value, where), where)));
        return actions;
    }

    private Action assignment(Event event, String id, Formula value, String where) {
        Role role = roles.of(id);
        if (role != Role.STATE && role != Role.PROPERTY) {
            throw Construct.EVENT_ON_UNKNOWN.in(where + " changes '" + id + "'");
        }
        if (places.concentrationLeads(id)) {
            return new Action(places.concentration(id), value, role == Role.STATE);
        }
        Formula amount = places.meansConcentration(id) ? Lowering.product(value, size(event, id, where)) : value;
        return new Action(names.of(id), amount, role == Role.STATE);
    }

    /** The size of the compartment after the event, which may change it too. */
    private Formula size(Event event, String id, String where) {
        Formula changed = event.assignments().get(places.species(id).compartment());
        return changed == null ? places.size(id) : lowering.during(changed, where);
    }

    private void delayed(Event event, Formula condition, String where, String text) {
        int slots = happensOnce(event.trigger()) ? 1 : SLOTS;
        List<Action> filling = new ArrayList<>();
        List<Formula> taken = new ArrayList<>();
        for (int i = 1; i <= slots; i++) {
            Slot slot = new Slot(event, i);
            Formula free = free(slot, taken);
            Formula due = new Formula.Sum(List.of(new Formula.Time(), lowering.during(event.delay(), where)));
            filling.add(slot.fill(slot.due, due, free));
            filling.add(slot.fill(slot.filled, new Formula.Sum(List.of(new Formula.Symbol(slot.filled),
                    new Formula.Number(1))), free));
            slot.values.forEach((id, name) -> filling.add(slot.fill(name,
                    lowering.during(event.assignments().get(id), where), free)));
            taken.add(slot.taken());
            empty(event, slot, condition, where, text);
        }
        react(event, condition, filling, text + " is triggered");
    }

    private static Formula free(Slot slot, List<Formula> taken) {
        List<Formula> parts = new ArrayList<>();
        Rewriting copies = new Rewriting("event");
        taken.forEach(each -> parts.add(copies.copy(each)));
        parts.add(new Formula.Not(slot.taken()));
        return parts.size() == 1 ? parts.getFirst() : new Formula.Junction("and", parts);
    }

    private void empty(Event event, Slot slot, Formula condition, String where, String text) {
        Rewriting copies = new Rewriting(where);
        Formula due = new Formula.Comparison(">=", new Formula.Time(), new Formula.Symbol(slot.due));
        Formula ends = event.persistent() ? due
                : new Formula.Junction("or", List.of(due, new Formula.Not(copies.copy(condition))));
        List<Action> actions = new ArrayList<>();
        event.assignments().forEach((id, value) -> {
            Formula now = event.valuesAtTrigger() ? new Formula.Symbol(slot.values.get(id)) : lowering.during(value, where);
            Action action = assignment(event, id, now, where);
            actions.add(event.persistent() ? action : new Action(action.target(), new Formula.Choice(copies.copy(condition),
                    action.value(), new Formula.Symbol(action.target())), action.jump()));
        });
        actions.add(new Action(slot.emptied, new Formula.Symbol(slot.filled), false));
        reactions.add(new Reaction(new Formula.Junction("and", List.of(slot.taken(), ends)), false, actions, text));
    }

    /** Whether a trigger can turn true once only: a later time, and nothing else. */
    private static boolean happensOnce(Formula trigger) {
        return trigger instanceof Formula.Comparison comparison && comparison.operator().startsWith(">")
                && comparison.left() instanceof Formula.Time && comparison.right() instanceof Formula.Number;
    }

    /** Variables of one pending execution. */
    private final class Slot {
        private final String due;
        private final String filled;
        private final String emptied;
        private final Map<String, String> values = new LinkedHashMap<>();

        Slot(Event event, int number) {
            String base = names.of(event.header().id());
            due = property(base + "_due" + number, Optional.empty());
            filled = property(base + "_filled" + number, Optional.of(Measure.ONE));
            emptied = property(base + "_emptied" + number, Optional.of(Measure.ONE));
            if (event.valuesAtTrigger()) {
                event.assignments().keySet().forEach(id -> values.put(id,
                        property(base + "_" + id + number, Optional.empty())));
            }
        }

        private String property(String wish, Optional<Measure> unit) {
            String name = names.fresh(wish);
            variables.add(new Variable(name, Role.PROPERTY, Kind.OTHER, new Formula.Number(0), unit, ""));
            return name;
        }

        Formula taken() {
            return new Formula.Comparison(">", new Formula.Symbol(filled), new Formula.Symbol(emptied));
        }

        Action fill(String target, Formula value, Formula free) {
            return new Action(target, new Formula.Choice(new Rewriting(target).copy(free), value,
                    new Formula.Symbol(target)), false);
        }
    }
}
