package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.document.SbmlModel.Event;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;
import org.twinsmith.exchange.sbml.twin.TwinModel.Action;
import org.twinsmith.exchange.sbml.twin.TwinModel.Kind;
import org.twinsmith.exchange.sbml.twin.TwinModel.Limit;
import org.twinsmith.exchange.sbml.twin.TwinModel.Role;
import org.twinsmith.exchange.sbml.twin.TwinModel.Variable;
import org.twinsmith.exchange.sbml.unit.Measure;

/** What events remember, and what they do to the rest of the model. */
final class EventMemory {
    private final Roles roles;
    private final Places places;
    private final Lowering lowering;
    private final Names names;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    EventMemory(Roles roles, Places places, Lowering lowering, Names names) {
        this.roles = roles;
        this.places = places;
        this.lowering = lowering;
        this.names = names;
    }

    List<Variable> variables() {
        return variables;
    }

    List<Limit> limits() {
        return limits;
    }

    /** The beginning of the names of what an event remembers. */
    String base(Event event) {
        return names.of(event.header().id());
    }

    Formula during(Formula formula, Event event) {
        return lowering.during(formula, where(event));
    }

    static String where(Event event) {
        return "event '" + event.header().id() + "'";
    }

    /** What a comment says of an event. */
    static String text(Event event) {
        String name = event.header().name();
        return ("Event " + event.header().id() + (name.isEmpty() || name.equals(event.header().id()) ? "" : ": " + name)).strip();
    }

    /** A property that begins at zero, and whose unit the formulas say. */
    String property(String wish) {
        return property(wish, 0, Optional.empty());
    }

    /** A property that counts. */
    String count(String wish, int start) {
        return property(wish, start, Optional.of(Measure.ONE));
    }

    private String property(String wish, int start, Optional<Measure> unit) {
        String name = names.fresh(wish);
        variables.add(new Variable(name, Role.PROPERTY, Kind.OTHER, new Formula.Number(start), unit, ""));
        return name;
    }

    /** Properties for the values of the trigger, where the source wants those. @param number of the slot; may be empty */
    Map<String, String> values(Event event, String number) {
        Map<String, String> values = new LinkedHashMap<>();
        if (event.valuesAtTrigger()) {
            event.assignments().keySet().forEach(id -> values.put(id, property(base(event) + "_" + id + number)));
        }
        return values;
    }

    /** Counts what finds no free slot, which ends the run: nothing gets lost silently. @param full whether none is free */
    Action overflow(Event event, Formula full, int slots) {
        String lost = count(base(event) + "_lost", 0);
        limits.add(new Limit(lost, "more than " + slots + " executions of event '" + event.header().id()
                + "' are pending at once"));
        return new Action(lost, new Formula.Choice(full, oneMore(lost), new Formula.Symbol(lost)), false);
    }

    /** What an event does, with a value for each identifier that it assigns to. */
    Action assignment(Event event, String id, Formula value) {
        Role role = roles.of(id);
        if (role != Role.STATE && role != Role.PROPERTY) {
            throw Construct.EVENT_ON_UNKNOWN.in(where(event) + " changes '" + id + "'");
        }
        if (places.concentrationLeads(id)) {
            return new Action(places.concentration(id), value, role == Role.STATE);
        }
        Formula amount = places.meansConcentration(id) ? Lowering.product(value, size(event, id)) : value;
        return new Action(names.of(id), amount, role == Role.STATE);
    }

    /** The size of the compartment after the event, which may change it too. */
    private Formula size(Event event, String id) {
        Formula changed = event.assignments().get(places.species(id).compartment());
        return changed == null ? places.size(id) : during(changed, event);
    }

    /** An action that is done under a condition only. */
    static Action onlyIf(Formula condition, Action action) {
        return new Action(action.target(), new Formula.Choice(new Rewriting(action.target()).copy(condition), action.value(),
                new Formula.Symbol(action.target())), action.jump());
    }

    static Formula oneMore(String name) {
        return new Formula.Sum(List.of(new Formula.Symbol(name), new Formula.Number(1)));
    }

    /** A conjunction of copies. */
    static Formula all(List<Formula> parts) {
        Rewriting copies = new Rewriting("event");
        return parts.size() == 1 ? copies.copy(parts.getFirst())
                : new Formula.Junction("and", parts.stream().map(copies::copy).toList());
    }
}
