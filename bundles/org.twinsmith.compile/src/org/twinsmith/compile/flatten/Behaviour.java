package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.When;
import org.twinsmith.model.semantics.Statements;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.Equation;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.EventSeverity;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.SampledBlock;
import org.twinsmith.model.twin.Statement;
import org.twinsmith.model.twin.WhenStatement;

/** Equations, reactions and events of all instances. */
final class Behaviour {
    private final Context context;
    private final Actions actions;
    private final Machines machines;
    private final List<FlatEquation> equations = new ArrayList<>();
    private final List<FlatEquation> initial = new ArrayList<>();
    private final List<When> whens = new ArrayList<>();
    private final List<Clock> clocks = new ArrayList<>();
    private final List<EventRule> events = new ArrayList<>();

    Behaviour(Context context) {
        this.context = context;
        actions = new Actions(context);
        machines = new Machines(context, actions);
        collect(context.root());
    }

    List<FlatEquation> equations() {
        return equations;
    }

    /** Those that hold at the start only. */
    List<FlatEquation> initial() {
        return initial;
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
        component.members().stream().filter(EventDeclaration.class::isInstance)
                .forEach(event -> events.add(event(component, (EventDeclaration) event)));
        component.members().stream().filter(Machine.class::isInstance)
                .forEach(machine -> whens.addAll(machines.whens(component, (Machine) machine)));
        Statements.of(component.type()).forEach(each -> statement(component, each, false));
        Statements.atStart(component.type()).forEach(each -> statement(component, each, true));
        component.variant().ifPresent(variant -> {
            Statements.of(variant).forEach(each -> statement(component, each, false));
            Statements.atStart(variant).forEach(each -> statement(component, each, true));
        });
        component.children().values().forEach(this::collect);
    }

    private void statement(Component component, Statement statement, boolean atStart) {
        switch (statement) {
            case Equation equation -> (atStart ? initial : equations).add(equation(component, equation));
            case WhenStatement when -> {
                whens.add(when(component, when.getCondition(), when.getActions(), false, when));
                when.getBranches().forEach(branch -> whens.add(
                        when(component, branch.getCondition(), branch.getActions(), true, branch)));
            }
            case SampledBlock block -> clocks.add(clock(component, block));
            default -> throw new IllegalArgumentException("unknown statement " + statement.eClass().getName());
        }
    }

    private FlatEquation equation(Component component, Equation equation) {
        Lowering lowering = context.lowering();
        Expr left = lowering.held(equation.getLeft(), component);
        Expr right = lowering.held(equation.getRight(), component);
        return new FlatEquation(left, right, lowering.isReal(left) && lowering.isReal(right),
                component.labelled(context.request().text().text(equation)), context.place(equation));
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
