package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatFigures;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.InitialProblem;
import org.twinsmith.compile.flat.TypeBalance;
import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.EventRule;
import org.twinsmith.core.plan.Scenario;
import org.twinsmith.core.plan.Timing;
import org.twinsmith.core.plan.When;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Expose;

/** Flattens a system under a scenario. */
public final class Flattening {
    private Flattening() {
    }

    /** The flat system; of no use where the findings hold errors. @param figures receives what the request observes */
    public static FlatSystem flatten(CompileRequest request, Findings findings, FlatFigures figures) {
        Quantities quantities = new Quantities(request.units());
        VariableTable variables = new VariableTable();
        return flatten(Context.of(request, findings, quantities, variables,
                new Instantiation(request, findings, quantities, variables)), figures);
    }

    private static FlatSystem flatten(Context context, FlatFigures figures) {
        new Links(context).check();
        Behaviour behaviour = new Behaviour(context);
        List<TypeBalance> balances = new LocalBalance(context, behaviour).all();
        InputValues inputs = new InputValues(context.variables(), context.findings());
        Connections connections = new Connections(context, inputs);
        Bindings bindings = new Bindings(context, inputs);
        ExternalBehaviours external = new ExternalBehaviours(context, inputs);
        Faults faults = new Faults(context, inputs, connections);
        ScenarioLowering scenario = new ScenarioLowering(context, inputs);
        Monitors monitors = new Monitors(context);
        ObservedRuns observed = new ObservedRuns(context, inputs, figures);
        GivenValues given = new GivenValues(context, inputs);
        observed.check(given.free(), faults.named());
        FaultyValues faulty = new FaultyValues(context, faults, given.noises());
        FaultyParameters parameters = new FaultyParameters(context, faults.named(), given.parameters());
        expose(context, context.root());
        List<FlatEquation> equations = new ArrayList<>(behaviour.equations());
        equations.addAll(connections.equations());
        equations.addAll(external.equations());
        equations.addAll(faulty.equations(inputs.equations()));
        equations.addAll(observed.equations());
        equations.addAll(faulty.equations(context.measured().equations()));
        List<Definition> inputDefinitions = faulty.definitions(Stream.concat(parameters.changing().stream(),
                inputDefinitions(given.defaults(), scenario).stream()).toList());
        List<Definition> starts = Stream.of(parameters.unaffected(given.starts()), observed.starts(), behaviour.starts(), monitors.starts(),
                faulty.starts()).flatMap(List::stream).toList();
        List<When> whens = Stream.of(behaviour.whens(), observed.whens(), monitors.whens(), faulty.whens()).flatMap(List::stream).toList();
        List<EventRule> events = Stream.of(behaviour.events(), faults.events(), scenario.events(), monitors.events()).flatMap(List::stream).toList();
        return new FlatSystem(context.request().system().getName(), context.variables().all(),
                context.variables().derivatives(), parameters.constant(), inputDefinitions, starts, parameters.unaffected(given.guesses()),
                equations, context.relations().all(), whens, timing(behaviour, given, context.delays()),
                events, guarded(scenario.scenario(), context.lookups().guards()), bindings.sources(), bindings.bindings(), new Commands(context, bindings).all(), balances,
                new InitialProblem(given.free(), behaviour.initial()));
    }

    private static Timing timing(Behaviour behaviour, GivenValues given, DelayTable delays) {
        List<Clock> clocks = new ArrayList<>(behaviour.clocks());
        clocks.addAll(given.noises().clocks());
        return new Timing(clocks, delays.all(), given.noises().seed());
    }

    private static Scenario guarded(Scenario scenario, List<Scenario.Expectation> guards) {
        List<Scenario.Expectation> all = new ArrayList<>(scenario.expectations());
        all.addAll(guards);
        return scenario.with(all);
    }

    /** What the scenario sets takes the place of defaults; in the order of the model. */
    private static List<Definition> inputDefinitions(List<Definition> defaults, ScenarioLowering scenario) {
        Map<Integer, Definition> byInput = defaults.stream()
                .collect(Collectors.toMap(Definition::variable, each -> each, (first, second) -> first, TreeMap::new));
        scenario.definitions(Map.copyOf(byInput)).forEach(set -> byInput.put(set.variable(), set));
        return List.copyOf(byInput.values());
    }

    private static void expose(Context context, Component component) {
        new Unrolling(context).each(component, element -> {
            if (element instanceof Expose expose) {
                expose(context, component, expose);
            }
        });
        component.children().values().forEach(child -> expose(context, child));
    }

    private static void expose(Context context, Component component, Expose expose) {
        String label = expose.getLabel() == null ? "" : expose.getLabel();
        switch (context.paths().resolve(expose.getPath(), component)) {
            case Denotation.OfVariable variable -> context.variables().change(variable.id(), exposed -> exposed.exposed(label));
            case Denotation.OfArray array -> array.shape().positions().forEach(at -> {
                if (array.at().apply(at) instanceof Denotation.OfVariable variable) {
                    context.variables().change(variable.id(), exposed -> exposed.exposed(label.isEmpty() ? "" : label + at.suffix()));
                }
            });
            default -> { }
        }
    }
}
