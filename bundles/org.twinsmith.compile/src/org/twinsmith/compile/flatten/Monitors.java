package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.When;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.Alarm;
import org.twinsmith.model.twin.EventSeverity;
import org.twinsmith.model.twin.Explanation;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Monitor;
import org.twinsmith.model.twin.MonitorFigure;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.TwinFile;

/**
 * The alarms that a run of the model decides: on values, on the rates of states, and on residuals and scores where a recording gives what was measured.
 * An alarm is an event; it is raised again only after it was cleared.
 */
final class Monitors {
    /** Later than any run. */
    private static final Expr NEVER = Algebra.constant(1e300);
    private final Context context;
    private final List<When> whens = new ArrayList<>();
    private final List<EventRule> events = new ArrayList<>();
    private final List<Definition> starts = new ArrayList<>();

    Monitors(Context context) {
        this.context = context;
        for (TwinFile file : context.request().files()) {
            file.getElements().stream().filter(Monitor.class::isInstance).map(Monitor.class::cast)
                    .filter(monitor -> Bindings.root(monitor.getPath()) == context.request().system()).forEach(this::monitor);
        }
    }

    List<When> whens() {
        return whens;
    }

    List<EventRule> events() {
        return events;
    }

    List<Definition> starts() {
        return starts;
    }

    private void monitor(Monitor monitor) {
        if (context.paths().resolve(monitor.getPath(), context.root()) instanceof Denotation.OfVariable watched) {
            List<Alarm> alarms = monitor.getStatements().stream().filter(Alarm.class::isInstance).map(Alarm.class::cast).toList();
            EventRule.Kind kind = monitor.getStatements().stream().anyMatch(Explanation.class::isInstance) ? EventRule.Kind.EXPLAINED_ALARM
                    : EventRule.Kind.ALARM;
            for (int i = 0; i < alarms.size(); i++) {
                Alarm alarm = alarms.get(i);
                String name = alarms.size() == 1 ? monitor.getName() : monitor.getName() + "." + (i + 1);
                figure(monitor, alarm.getFigure(), context.variables().get(watched.id())).ifPresent(figure -> alarm(alarm, name, figure, kind));
            }
        }
    }

    /** A number that is watched. @param unit that of a bare number it is compared with */
    private record Figure(Expr value, Unit unit) {
    }

    private Optional<Figure> figure(Monitor monitor, MonitorFigure figure, FlatVariable watched) {
        return switch (figure) {
            case VALUE -> Optional.of(new Figure(new Expr.Slot(watched.id()), watched.unit()));
            case RATE -> Optional.ofNullable(context.variables().derivatives().get(watched.id()))
                    .map(derivative -> new Figure(new Expr.Slot(derivative), Unit.ONE));
            case RESIDUAL -> context.measured().of(watched.id()).map(measured -> new Figure(Algebra.subtract(new Expr.Slot(measured),
                    new Expr.Slot(watched.id())), watched.unit()));
            case SCORE -> new Scores(context).of(monitor, watched).map(score -> new Figure(score, Unit.ONE));
        };
    }

    private void alarm(Alarm alarm, String name, Figure figure, EventRule.Kind kind) {
        Place place = context.place(alarm);
        Comparison comparison = Comparison.valueOf(alarm.getOperator().name());
        double bound = alarm.getFigure() == MonitorFigure.RESIDUAL ? difference(alarm.getBound(), figure.unit())
                : context.quantities().direct(alarm.getBound(), figure.unit()).orElseThrow();
        Condition beyond = held(comparison, figure, bound, name, place);
        Condition due = alarm.getDuration() == null ? beyond : lasting(beyond, context.quantities().si(alarm.getDuration()), name, place);
        Expr raised = new Expr.Slot(variable(name + ".raised", new ValueType.Boolean(), Unit.ONE, Algebra.ZERO, place));
        whens.add(when(due, raised, Algebra.ONE, place));
        whens.add(when(cleared(alarm, comparison, figure, bound, name), raised, Algebra.ZERO, place));
        EventSeverity severity = alarm.getSeverity() == null ? EventSeverity.LOW : alarm.getSeverity();
        String message = alarm.getMessage() == null ? context.request().text().text(alarm) : alarm.getMessage();
        events.add(new EventRule(name, new Condition.Flag(((Expr.Slot) raised).index()), severity.getLiteral(), message, kind, place));
    }

    private Condition held(Comparison comparison, Figure figure, double bound, String name, Place place) {
        return context.relations().hold(new Condition.Compare(comparison, figure.value(), Algebra.constant(bound)), name, place);
    }

    /** Holds from the instant on at which a condition has held for a time. */
    private Condition lasting(Condition condition, double time, String name, Place place) {
        Expr since = new Expr.Slot(variable(name + ".since", new ValueType.Real(), context.quantities().unit("s"), NEVER, place));
        whens.add(when(condition, since, new Expr.Time(), place));
        whens.add(when(new Condition.Not(condition), since, NEVER, place));
        Condition over = context.relations().hold(new Condition.Compare(Comparison.GREATER_OR_EQUAL, new Expr.Time(),
                Algebra.add(since, Algebra.constant(time))), name, place);
        return new Condition.And(condition, over);
    }

    /** Within the bound again, by the hysteresis where there is one. */
    private Condition cleared(Alarm alarm, Comparison comparison, Figure figure, double bound, String name) {
        double difference = alarm.getHysteresis() == null ? 0 : difference(alarm.getHysteresis(), figure.unit());
        return switch (comparison) {
            case LESS, LESS_OR_EQUAL -> new Condition.Not(held(comparison, figure, bound + difference, name, context.place(alarm)));
            default -> new Condition.Not(held(comparison, figure, bound - difference, name, context.place(alarm)));
        };
    }

    /** What two values differ by: 2 K, where the unit is [degC]. */
    private double difference(Expression number, Unit unit) {
        SignedLiteral signed = SignedLiteral.of(number).orElseThrow();
        NumberLiteral literal = signed.literal();
        double size = Double.parseDouble(literal.getText())
                * (literal.getUnit() == null ? unit : context.quantities().unit(literal.getUnit())).factor();
        return signed.negative() ? -size : size;
    }

    /** Reacts at the start, too, where the condition holds there. */
    private static When when(Condition condition, Expr target, Expr value, Place place) {
        return new When(new Condition.Or(new Condition.And(new Condition.Initial(), condition), condition),
                List.of(new When.Action(((Expr.Slot) target).index(), value, place)), place);
    }

    private int variable(String name, ValueType type, Unit unit, Expr start, Place place) {
        int id = context.variables().add(new FlatVariable(context.variables().nextId(), name, FlatKind.DISCRETE, type, unit, Interval.ALL,
                false, false, "", place));
        starts.add(new Definition(id, start, place));
        return id;
    }
}
