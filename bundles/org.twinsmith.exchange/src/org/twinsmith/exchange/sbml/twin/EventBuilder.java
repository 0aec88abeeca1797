package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.document.SbmlModel.Event;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;
import org.twinsmith.exchange.sbml.twin.TwinModel.Action;
import org.twinsmith.exchange.sbml.twin.TwinModel.Reaction;

/**
 * Events. One without delay is a {@code when}. One with a constant delay counts how often it was triggered, and happens when
 * the delayed count jumps, with the delayed values of that moment where the source says so: any number of executions may be
 * pending. One whose delay changes gets a few slots; what finds no free slot ends the run. Where an event has a priority,
 * all of them are {@link OrderedEvents}.
 */
final class EventBuilder {
    /** Executions of one event with a changing delay that may be pending at once. */
    private static final int SLOTS = 8;
    private final SbmlModel model;
    private final Lowering lowering;
    private final EventMemory memory;
    private final List<Reaction> reactions = new ArrayList<>();

    EventBuilder(SbmlModel model, Lowering lowering, EventMemory memory) {
        this.model = model;
        this.lowering = lowering;
        this.memory = memory;
    }

    List<Reaction> build() {
        if (model.events().size() > 1 && model.events().stream().anyMatch(each -> each.priority() != null)) {
            return new OrderedEvents(memory).build(model.events());
        }
        model.events().forEach(this::event);
        return reactions;
    }

    private void event(Event event) {
        Formula condition = memory.during(event.trigger(), event);
        if (event.delay() == null) {
            List<Action> actions = new ArrayList<>();
            event.assignments().forEach((id, value) -> actions.add(memory.assignment(event, id, memory.during(value, event))));
            react(event, condition, actions, EventMemory.text(event));
        } else if (!happensOnce(event.trigger()) && lowering.isPositiveConstant(event.delay(), EventMemory.where(event))) {
            queued(event, condition);
        } else {
            delayed(event, condition);
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

    /** The count of an event's triggers comes back after the delay, and with it the values of each. */
    private void queued(Event event, Formula condition) {
        String triggered = memory.count(memory.base(event) + "_triggered", 0);
        String happened = memory.count(memory.base(event) + "_happened", 0);
        Map<String, String> values = memory.values(event, "");
        List<Action> filling = new ArrayList<>();
        filling.add(new Action(triggered, EventMemory.oneMore(triggered), false));
        values.forEach((id, name) -> filling.add(new Action(name, memory.during(event.assignments().get(id), event), false)));
        react(event, condition, filling, EventMemory.text(event) + " is triggered");
        Optional<Formula> stays = event.persistent() ? Optional.empty() : Optional.of(stays(event, condition));
        UnaryOperator<Action> kept = action -> stays.map(each -> EventMemory.onlyIf(each, action)).orElse(action);
        List<Action> actions = new ArrayList<>();
        event.assignments().forEach((id, value) -> actions.add(kept.apply(memory.assignment(event, id,
                event.valuesAtTrigger() ? then(event, values.get(id)) : memory.during(value, event)))));
        actions.add(new Action(happened, then(event, triggered), false));
        reactions.add(new Reaction(new Formula.Comparison(">", then(event, triggered), new Formula.Symbol(happened)), false,
                actions, EventMemory.text(event)));
    }

    /** What a property was when the executions that are due now were triggered. */
    private Formula then(Event event, String name) {
        return new Formula.Call(Formula.DELAY, List.of(new Formula.Symbol(name), memory.during(event.delay(), event),
                new Formula.Number(0)));
    }

    /** Whether the trigger has been true without a break since an execution was triggered. */
    private Formula stays(Event event, Formula condition) {
        String ended = memory.count(memory.base(event) + "_ended", 0);
        Rewriting copies = new Rewriting(EventMemory.text(event));
        reactions.add(new Reaction(new Formula.Not(copies.copy(condition)), false,
                List.of(new Action(ended, EventMemory.oneMore(ended), false)), EventMemory.text(event) + " is no longer triggered"));
        return new Formula.Junction("and", List.of(copies.copy(condition),
                new Formula.Comparison("<=", new Formula.Symbol(ended), then(event, ended))));
    }

    private void delayed(Event event, Formula condition) {
        List<Slot> slots = Slot.of(event, memory, happensOnce(event.trigger()) ? 1 : SLOTS);
        List<Action> filling = new ArrayList<>(Slot.fill(slots));
        if (slots.size() > 1) {
            filling.add(memory.overflow(event, EventMemory.all(slots.stream().map(Slot::taken).toList()), slots.size()));
        }
        slots.forEach(slot -> empty(event, slot, condition));
        react(event, condition, filling, EventMemory.text(event) + " is triggered");
    }

    private void empty(Event event, Slot slot, Formula condition) {
        Rewriting copies = new Rewriting(EventMemory.where(event));
        Formula ends = event.persistent() ? slot.due()
                : new Formula.Junction("or", List.of(slot.due(), new Formula.Not(copies.copy(condition))));
        List<Action> actions = new ArrayList<>();
        for (Action action : slot.execute()) {
            boolean always = event.persistent() || action.equals(slot.drop());
            actions.add(always ? action : EventMemory.onlyIf(condition, action));
        }
        reactions.add(new Reaction(new Formula.Junction("and", List.of(slot.taken(), ends)), false, actions,
                EventMemory.text(event)));
    }

    /** Whether a trigger can turn true once only: a later time, and nothing else. */
    private static boolean happensOnce(Formula trigger) {
        return trigger instanceof Formula.Comparison comparison && comparison.operator().startsWith(">")
                && comparison.left() instanceof Formula.Time && comparison.right() instanceof Formula.Number;
    }
}
