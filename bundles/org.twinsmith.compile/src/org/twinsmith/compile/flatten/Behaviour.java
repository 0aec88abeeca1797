package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.When;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.EventSeverity;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.IfStatement;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.SampledBlock;
import org.twinsmith.model.twin.Statement;
import org.twinsmith.model.twin.WhenStatement;

/** Equations, reactions and events of all instances. */
final class Behaviour {
    private final Context context;
    private final Actions actions;
    private final Machines machines;
    private final Alternatives alternatives;
    private final List<FlatEquation> equations = new ArrayList<>();
    private final List<FlatEquation> initial = new ArrayList<>();
    private final Map<Component, Integer> counts = new HashMap<>();
    private final List<When> whens = new ArrayList<>();
    private final List<Clock> clocks = new ArrayList<>();
    private final List<EventRule> events = new ArrayList<>();

    Behaviour(Context context) {
        this.context = context;
        actions = new Actions(context);
        alternatives = new Alternatives(context);
        machines = new Machines(context, actions, alternatives);
        collect(context.root());
    }

    List<FlatEquation> equations() {
        return equations;
    }

    /** Those that hold at the start only. */
    List<FlatEquation> initial() {
        return initial;
    }

    /** How many equations an instance brings itself. */
    int equations(Component component) {
        return counts.getOrDefault(component, 0);
    }

    List<When> whens() {
        return whens;
    }

    /** The starts of what machines need. */
    List<Definition> starts() {
        return machines.starts();
    }

    List<Clock> clocks() {
        return clocks;
    }

    List<EventRule> events() {
        return events;
    }

    private void collect(Component component) {
        int before = equations.size();
        Unrolling unrolling = new Unrolling(context);
        unrolling.each(component, element -> {
            switch (element) {
                case Machine machine -> {
                    whens.addAll(machines.whens(component, machine));
                    equations.addAll(machines.equations(component, machine));
                }
                case EventDeclaration event -> events.add(event(component, event));
                case Statement statement -> statement(component, statement, false);
                default -> { }
            }
        });
        counts.put(component, equations.size() - before);
        unrolling.atStart(component, statement -> statement(component, statement, true));
        component.children().values().forEach(this::collect);
    }

    private void statement(Component component, Statement statement, boolean atStart) {
        switch (statement) {
            case Equation equation -> (atStart ? initial : equations).addAll(alternatives.of(component, equation));
            case IfStatement choice -> (atStart ? initial : equations).addAll(alternatives.of(component, choice));
            case WhenStatement when -> {
                whens.add(when(component, when.getCondition(), when.getActions(), false, when));
                when.getBranches().forEach(branch -> whens.add(
                        when(component, branch.getCondition(), branch.getActions(), true, branch)));
            }
            case SampledBlock block -> clocks.add(clock(component, block));
            default -> throw new IllegalArgumentException("unknown statement " + statement.eClass().getName());
        }
    }

    /** @param otherwise whether it is a branch of the reaction before it */
    private When when(Component component, Expression condition, List<Action> statements, boolean otherwise, EObject source) {
        return new When(context.lowering().heldCondition(condition, component), actions.of(component, statements), otherwise,
                context.place(source));
    }

    private Clock clock(Component component, SampledBlock block) {
        Expr offset = block.getFrom() == null ? Algebra.ZERO : context.lowering().momentary(block.getFrom(), component);
        return new Clock(context.lowering().momentary(block.getPeriod(), component), offset,
                actions.of(component, block.getActions()), context.place(block));
    }

    private EventRule event(Component component, EventDeclaration event) {
        String message = event.getMessage() == null || event.getMessage().isEmpty() ? event.getName()
                : event.getMessage();
        EventSeverity severity = event.getSeverity() == null ? EventSeverity.LOW : event.getSeverity();
        return new EventRule(component.qualified(event.getName()),
                context.lowering().heldCondition(event.getCondition(), component), severity.getLiteral(), message,
                context.place(event));
    }
}
