package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Operator;
import org.twinsmith.core.plan.Scenario.Expectation;
import org.twinsmith.core.plan.Solver;
import org.twinsmith.model.twin.ExpectStatement;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FaultStatement;
import org.twinsmith.model.twin.FidelityStatement;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.RecordStatement;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.ScenarioStatement;
import org.twinsmith.model.twin.SeedStatement;
import org.twinsmith.model.twin.SetStatement;
import org.twinsmith.model.twin.SolverStatement;
import org.twinsmith.model.twin.StopStatement;

/** What a scenario does: values of inputs over time, what is recorded and expected. */
final class ScenarioLowering {
    /** Rows of a run where the model does not say how often to record. */
    private static final int DEFAULT_ROWS = 500;
    private final Context context;
    private final InputValues inputs;
    /** A value for one input. @param at which element of an array that is set as a whole */
    private record Setting(SetStatement statement, Position at) {
        NumberLiteral from() {
            return statement.getFrom();
        }
    }

    private final Map<Integer, List<Setting>> sets = new LinkedHashMap<>();
    private final Set<String> recorded = new LinkedHashSet<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<EventRule> events = new ArrayList<>();
    private Optional<Solver> solver = Optional.empty();
    private double interval = Double.POSITIVE_INFINITY;

    /** @param inputs learns which inputs the scenario sets */
    ScenarioLowering(Context context, InputValues inputs) {
        this.context = context;
        this.inputs = inputs;
        context.request().scenario().map(Scenario::getStatements).ifPresent(all -> all.forEach(this::statement));
    }

    private void statement(ScenarioStatement statement) {
        switch (statement) {
            case SetStatement set -> set(set);
            case FaultStatement fault -> {
                // Faults reads them first, since others may ask what is measured.
            }
            case RecordStatement record -> record(record);
            case ExpectStatement expect -> expect(expect);
            case FidelityStatement fidelity -> fidelity(fidelity);
            case Measure measure -> {
                // A figure is made of the results of the run, not by the run.
            }
            case SeedStatement ignored -> { }
            case SolverStatement chosen -> solver = Optional.of(solver(chosen));
            case StopStatement stop -> events.add(stop(stop));
            default -> throw new IllegalArgumentException("unknown statement " + statement.eClass().getName());
        }
    }

    /** The choice itself was made when the instances came into being. */
    private void fidelity(FidelityStatement fidelity) {
        for (Expression path : fidelity.getPaths()) {
            if (!(context.paths().resolve(path, context.root()) instanceof Denotation.OfComponent)) {
                reject(fidelity, "'" + text(path) + "' is no instance, and only an instance has a fidelity");
            }
        }
    }

    private void set(SetStatement set) {
        Map<Position, FlatVariable> targets = context.named(set.getTarget());
        if (targets.isEmpty() || !targets.values().stream()
                .allMatch(found -> found.kind() == FlatKind.INPUT || inputs.isGiven(found.id()))) {
            reject(set, "'" + text(set.getTarget()) + "' is no input, and only inputs can be set");
            return;
        }
        targets.forEach((at, input) -> {
            if (sets.containsKey(input.id()) || inputs.take(input.id(), "'" + text(set) + "'", context.place(set))) {
                sets.computeIfAbsent(input.id(), id -> new ArrayList<>()).add(new Setting(set, at));
            }
        });
    }

    /** Turns true right behind the first event iteration where it holds from the start: in that one no event occurs. */
    static Condition sinceStart(Condition condition) {
        return new Condition.And(new Condition.Not(new Condition.Initial()), condition);
    }

    private EventRule stop(StopStatement stop) {
        String reason = stop.getReason() == null ? text(stop.getCondition()) : stop.getReason();
        return new EventRule("stop", sinceStart(context.lowering().heldCondition(stop.getCondition(), context.root())), "low", reason,
                EventRule.Kind.END, context.place(stop));
    }

    private Solver solver(SolverStatement chosen) {
        return new Solver(chosen.getMethod(), chosen.getTolerance() == null ? Double.NaN : Double.parseDouble(chosen.getTolerance()),
                seconds(chosen.getStep(), Double.NaN));
    }

    /** What the scenario itself brings about: the end of the run. */
    List<EventRule> events() {
        return events;
    }

    private Condition at(ScenarioStatement statement, double time) {
        return context.relations().from(time, "time >= " + time + " s", context.place(statement));
    }

    private void record(RecordStatement record) {
        for (Expression path : record.getPaths()) {
            Map<Position, FlatVariable> found = context.named(path);
            found.values().forEach(each -> {
                recorded.add(each.name());
                context.measured().of(each.id()).ifPresent(id -> recorded.add(context.variables().get(id).name()));
            });
            if (found.isEmpty()) {
                reject(record, "'" + text(path) + "' is no value that can be recorded");
            }
        }
        interval = Math.min(interval, seconds(record.getEvery(), interval));
    }

    private void expect(ExpectStatement expect) {
        Expectation.When when = switch (expect.getMode()) {
            case ALWAYS -> Expectation.When.ALWAYS;
            case FINALLY -> Expectation.When.FINALLY;
            case EVENTUALLY -> Expectation.When.EVENTUALLY;
        };
        expectations.add(new Expectation(context.lowering().heldCondition(expect.getCondition(), context.root()), when,
                text(expect.getCondition()), context.place(expect)));
    }

    /**
     * The values of the inputs that the scenario sets.
     *
     * @param defaults values before the first instant, by id of the input
     */
    List<Definition> definitions(Map<Integer, Definition> defaults) {
        return sets.entrySet().stream().map(entry -> definition(context.variables().get(entry.getKey()),
                entry.getValue(), defaults.get(entry.getKey()))).toList();
    }

    private Definition definition(FlatVariable input, List<Setting> settings, Definition initial) {
        Expr value = initial == null ? null : initial.value();
        double last = Double.NEGATIVE_INFINITY;
        List<Setting> ordered = settings.stream()
                .sorted(Comparator.comparingDouble(set -> Math.max(0, seconds(set.from(), 0)))).toList();
        for (Setting setting : ordered) {
            SetStatement set = setting.statement();
            double from = Math.max(0, seconds(set.getFrom(), 0));
            if (from == last) {
                reject(set, input.name() + " is set twice for the instant " + from + " s");
            } else if (value == null && from > 0) {
                context.findings().error(Code.MISSING_VALUE, "input " + input.name() + " has no value before " + from
                        + " s", "set it without 'from', or give it a default", context.place(set));
            }
            last = from;
            Expr next = value(setting, input);
            value = from == 0 || value == null ? next : Algebra.choose(at(set, from), next, value);
        }
        return new Definition(input.id(), value, context.place(ordered.getFirst().statement()));
    }

    /** The value that is set; of a ramp, the line from its first value to its last, which then stays. */
    private Expr value(Setting setting, FlatVariable input) {
        SetStatement set = setting.statement();
        Expr value = value(set.getValue(), input, setting.at());
        if (set.getTo() == null) {
            return value;
        }
        double from = Math.max(0, seconds(set.getFrom(), 0));
        double over = seconds(set.getOver(), 0);
        Expr last = value(set.getTo(), input, setting.at());
        Expr passed = Algebra.binary(Operator.DIVIDE, Algebra.binary(Operator.SUBTRACT, new Expr.Time(), Algebra.constant(from)), Algebra.constant(over));
        Expr rising = Algebra.binary(Operator.ADD, value,
                Algebra.binary(Operator.MULTIPLY, Algebra.binary(Operator.SUBTRACT, last, value), passed));
        return Algebra.choose(at(set, from + over), last, rising);
    }

    /** @param element which one of an array that is set as a whole */
    private Expr value(Expression value, FlatVariable input, Position element) {
        return context.quantities().direct(value, input.unit()).map(Algebra::constant)
                .orElseGet(() -> context.lowering().held(value, context.root(), element));
    }

    /** The scenario of the plan. */
    org.twinsmith.core.plan.Scenario scenario() {
        return context.request().scenario().map(scenario -> {
            double duration = seconds(scenario.getDuration(), 0);
            return new org.twinsmith.core.plan.Scenario(scenario.getName(), duration,
                    Double.isFinite(interval) ? interval : duration / DEFAULT_ROWS, List.copyOf(recorded),
                    expectations, solver);
        }).orElse(new org.twinsmith.core.plan.Scenario("", 0, 0, List.of(), List.of()));
    }

    private double seconds(NumberLiteral literal, double missing) {
        return literal == null ? missing : context.quantities().si(literal);
    }

    private String text(EObject element) {
        return context.request().text().text(element);
    }

    private void reject(ScenarioStatement statement, String message) {
        context.findings().error(Code.BAD_SCENARIO, message, "", context.place(statement));
    }
}
