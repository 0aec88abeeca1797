package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.exchange.sbml.document.SbmlModel.Event;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;
import org.twinsmith.exchange.sbml.twin.TwinModel.Action;
import org.twinsmith.exchange.sbml.twin.TwinModel.Reaction;

/**
 * Events of a model in which some have a priority: one execution after the other, the most urgent first, and after each
 * of them triggers and priorities are looked at anew (SBML level 3 version 2, section 4.12.6). Each event notes whether its
 * trigger has been seen to be true; an execution waits until all triggers have been seen and none that is due is more
 * urgent. Of executions that are equally urgent, which SBML leaves to chance, the first in the file comes first; one
 * without a priority is the least urgent.
 */
final class OrderedEvents {
    /** Executions of one event that may be pending at once. */
    private static final int SLOTS = 4;
    private static final int DELAYED_SLOTS = 8;

    private final EventMemory memory;
    private final List<Pool> pools = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();

    OrderedEvents(EventMemory memory) {
        this.memory = memory;
    }

    /** What is pending of one event. @param seen the property that is one while the trigger has been seen to be true */
    private record Pool(Event event, Formula trigger, String seen, List<Slot> slots) {
    }

    List<Reaction> build(List<Event> events) {
        for (Event event : events) {
            pools.add(new Pool(event, memory.during(event.trigger(), event),
                    memory.count(memory.base(event) + "_seen", event.initiallyTrue() ? 1 : 0),
                    Slot.of(event, memory, event.delay() == null ? SLOTS : DELAYED_SLOTS)));
        }
        pools.forEach(this::see);
        pools.forEach(this::execute);
        return reactions;
    }

    private static Formula seen(Pool pool) {
        return new Formula.Comparison(">", new Formula.Symbol(pool.seen()), new Formula.Number(0.5));
    }

    private static Formula rises(Pool pool) {
        return new Formula.Junction("and", List.of(new Rewriting(pool.seen()).copy(pool.trigger()), new Formula.Not(seen(pool))));
    }

    private static Formula falls(Pool pool) {
        return new Formula.Junction("and", List.of(new Formula.Not(new Rewriting(pool.seen()).copy(pool.trigger())), seen(pool)));
    }

    /** Notes the trigger; with one that turns true an execution is pending, with one that turns false some may be no more. */
    private void see(Pool pool) {
        String text = EventMemory.text(pool.event());
        List<Action> rising = new ArrayList<>(Slot.fill(pool.slots()));
        rising.add(memory.overflow(pool.event(), EventMemory.all(pool.slots().stream().map(Slot::taken).toList()),
                pool.slots().size()));
        rising.add(new Action(pool.seen(), new Formula.Number(1), false));
        both(rises(pool), rising, text + " is triggered");
        List<Action> falling = new ArrayList<>();
        falling.add(new Action(pool.seen(), new Formula.Number(0), false));
        if (!pool.event().persistent()) {
            pool.slots().forEach(slot -> falling.add(slot.drop()));
        }
        both(falls(pool), falling, text + " is no longer triggered");
    }

    private void both(Formula condition, List<Action> actions, String text) {
        reactions.add(new Reaction(condition, false, actions, text));
        Rewriting copies = new Rewriting(text);
        reactions.add(new Reaction(copies.copy(condition), true, actions.stream().map(each -> new Action(each.target(),
                copies.copy(each.value()), each.jump())).toList(), text + " at the start"));
    }

    private void execute(Pool pool) {
        for (int i = 0; i < pool.slots().size(); i++) {
            Slot slot = pool.slots().get(i);
            List<Formula> conditions = new ArrayList<>(List.of(slot.taken(), slot.due()));
            for (int before = 0; before < i; before++) {
                conditions.add(new Formula.Not(isDue(pool.slots().get(before))));
            }
            for (Pool other : pools) {
                conditions.add(new Formula.Not(rises(other)));
                conditions.add(new Formula.Not(falls(other)));
                if (other != pool) {
                    conditions.add(yields(other, pool));
                }
            }
            reactions.add(new Reaction(EventMemory.all(conditions), false, slot.execute(), EventMemory.text(pool.event())));
        }
    }

    private static Formula isDue(Slot slot) {
        return new Formula.Junction("and", List.of(slot.taken(), slot.due()));
    }

    /** Whether nothing of another event has to be executed before one. */
    private Formula yields(Pool other, Pool one) {
        Formula nothing = new Formula.Not(new Formula.Junction("or", other.slots().stream().map(OrderedEvents::isDue).toList()));
        boolean first = pools.indexOf(one) < pools.indexOf(other);
        Formula own = one.event().priority();
        Formula its = other.event().priority();
        if (its == null && (own != null || first)) {
            return new Formula.Truth(true);
        }
        if (own == null) {
            return nothing;
        }
        Formula ahead = new Formula.Comparison(first ? ">=" : ">", memory.during(own, one.event()), memory.during(its, other.event()));
        return new Formula.Junction("or", List.of(nothing, ahead));
    }
}
