package org.twinsmith.simulation.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.RowKind;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.explanation.Explanation.Cause;
import org.twinsmith.simulation.explanation.Explanation.Change;
import org.twinsmith.simulation.explanation.Explanation.Fault;

/**
 * Explains the alarms of a run that ask for it, by the structure of the equations: causes are what stands upstream of the watched
 * value and is not what it was at the start (cause-effect graphs from equations, Venkatasubramanian et al., A review of process
 * fault detection and diagnosis II, Computers and Chemical Engineering 27, 2003, 2.1). That something stands upstream and
 * has changed does not prove that it is the cause.
 */
public final class Explainer implements RunListener {
    private final Plan plan;
    private final TwinProgram program;
    private final Map<Integer, List<Variable>> named;
    private final List<Occurred> occurred = new ArrayList<>();
    private double[] start;

    /** @param values those of the instant; empty for an event that needs no explanation */
    private record Occurred(double time, int event, double[] values) {
    }

    /** @param program what runs the plan */
    public Explainer(Plan plan, TwinProgram program) {
        this.plan = plan;
        this.program = program;
        named = plan.variables().stream().collect(Collectors.groupingBy(Variable::slot));
    }

    @Override
    public void row(double time, double[] values, RowKind kind) {
        if (start == null) {
            start = values.clone();
        }
    }

    @Override
    public void occurred(double time, int event) {
        boolean explained = plan.events().get(event).kind() == EventRule.Kind.EXPLAINED_ALARM;
        occurred.add(new Occurred(time, event, explained ? program.values().clone() : new double[0]));
    }

    /** Those of the run so far, in the order of time. */
    public List<Explanation> explanations() {
        List<Occurred> alarms = occurred.stream().filter(each -> each.values().length > 0).toList();
        if (alarms.isEmpty()) {
            return List.of();
        }
        EquationGraph graph = new EquationGraph(plan);
        Map<Integer, Upstream> known = new HashMap<>();
        return alarms.stream().map(alarm -> explanation(alarm, known.computeIfAbsent(alarm.event(), event -> upstream(graph, event)))).toList();
    }

    private Upstream upstream(EquationGraph graph, int event) {
        EventRule rule = plan.events().get(event);
        return new Upstream(graph, graph.of(rule.condition()).stream().boxed().toList(),
                slot -> variables(slot).findFirst().filter(variable -> variable.place().equals(rule.place())).isPresent());
    }

    private Explanation explanation(Occurred alarm, Upstream upstream) {
        List<Explanation.Value> watched = upstream.watched().stream().flatMap(slot -> variables(slot).limit(1))
                .map(variable -> new Explanation.Value(variable, variable.in(alarm.values()))).toList();
        List<Cause> causes = new ArrayList<>(faults(alarm, upstream));
        causes.addAll(changes(alarm, upstream));
        return new Explanation(alarm.time(), plan.events().get(alarm.event()).name(), watched, causes);
    }

    /** Those that have begun by then, in the order in which what they act on stands upstream. */
    private List<Fault> faults(Occurred alarm, Upstream upstream) {
        Map<EventRule, Double> begun = new LinkedHashMap<>();
        occurred.stream().filter(each -> each.time() <= alarm.time() && plan.events().get(each.event()).kind() == EventRule.Kind.FAULT)
                .forEach(each -> begun.putIfAbsent(plan.events().get(each.event()), each.time()));
        return upstream.slots().stream().flatMap(this::variables)
                .flatMap(variable -> begun.keySet().stream().filter(rule -> isWrong(variable, rule))).distinct()
                .map(rule -> new Fault(rule.name(), rule.message(), begun.get(rule))).toList();
    }

    /** A fault acts on a port, on a value from outside, or on what is measured of any other value. */
    private static boolean isWrong(Variable variable, EventRule fault) {
        String path = fault.name().substring(0, fault.name().lastIndexOf('.'));
        return variable.name().startsWith(path + ".") || variable.name().equals("measured(" + path + ")")
                || variable.name().equals(path) && variable.role() == Role.INPUT;
    }

    private List<Change> changes(Occurred alarm, Upstream upstream) {
        return upstream.slots().stream().filter(slot -> !upstream.watched().contains(slot))
                .flatMap(slot -> variables(slot).limit(1).flatMap(variable -> change(variable, alarm, upstream).stream()))
                .sorted(Comparator.<Change>comparingInt(change -> upstream.way(change.variable().slot()).size())
                        .thenComparing(Comparator.comparingDouble(Change::share).reversed()))
                .toList();
    }

    private Optional<Change> change(Variable variable, Occurred alarm, Upstream upstream) {
        boolean moves = variable.role() == Role.INPUT || variable.role() == Role.DISCRETE;
        double now = variable.in(alarm.values());
        double before = start == null ? now : variable.in(start);
        return moves && now != before ? Optional.of(new Change(variable, before, now,
                upstream.way(variable.slot()).stream().flatMap(slot -> variables(slot).limit(1)).map(Variable::name).toList())) : Optional.empty();
    }

    private Stream<Variable> variables(int slot) {
        return named.getOrDefault(slot, List.of()).stream();
    }
}
