package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.twinsmith.exchange.sbml.document.SbmlModel.Event;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.twin.TwinModel.Action;

/**
 * Room for one pending execution of an event: when it is due and, where the source says so, the values of its trigger. It is
 * taken while it was filled more often than it was emptied, so that filling and emptying never write the same variable.
 */
final class Slot {
    private final Event event;
    private final EventMemory memory;
    private final String due;
    private final String filled;
    private final String emptied;
    private final Map<String, String> values;

    Slot(Event event, EventMemory memory, int number) {
        this.event = event;
        this.memory = memory;
        due = memory.property(memory.base(event) + "_due" + number);
        filled = memory.count(memory.base(event) + "_filled" + number, 0);
        emptied = memory.count(memory.base(event) + "_emptied" + number, 0);
        values = memory.values(event, String.valueOf(number));
    }

    /** The slots of an event. */
    static List<Slot> of(Event event, EventMemory memory, int count) {
        List<Slot> slots = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            slots.add(new Slot(event, memory, number));
        }
        return slots;
    }

    Formula taken() {
        return new Formula.Comparison(">", new Formula.Symbol(filled), new Formula.Symbol(emptied));
    }

    Formula due() {
        return new Formula.Comparison(">=", new Formula.Time(), new Formula.Symbol(due));
    }

    /** Takes the first free one of some slots. */
    static List<Action> fill(List<Slot> slots) {
        List<Action> actions = new ArrayList<>();
        List<Formula> before = new ArrayList<>();
        for (Slot slot : slots) {
            List<Formula> free = new ArrayList<>(before);
            free.add(new Formula.Not(slot.taken()));
            slot.fill(EventMemory.all(free), actions);
            before.add(slot.taken());
        }
        return actions;
    }

    private void fill(Formula free, List<Action> actions) {
        Formula now = new Formula.Time();
        actions.add(EventMemory.onlyIf(free, new Action(due, event.delay() == null ? now
                : new Formula.Sum(List.of(now, memory.during(event.delay(), event))), false)));
        actions.add(EventMemory.onlyIf(free, new Action(filled, EventMemory.oneMore(filled), false)));
        values.forEach((id, name) -> actions.add(EventMemory.onlyIf(free, new Action(name,
                memory.during(event.assignments().get(id), event), false))));
    }

    /** What the pending execution does; it counts as done afterwards. */
    List<Action> execute() {
        List<Action> actions = new ArrayList<>();
        event.assignments().forEach((id, value) -> actions.add(memory.assignment(event, id,
                event.valuesAtTrigger() ? new Formula.Symbol(values.get(id)) : memory.during(value, event))));
        actions.add(drop());
        return actions;
    }

    /** Counts the pending execution as done. */
    Action drop() {
        return new Action(emptied, new Formula.Symbol(filled), false);
    }
}
