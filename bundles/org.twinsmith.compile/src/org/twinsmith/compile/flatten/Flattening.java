package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Findings;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.TypeBalance;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Member;

/** Flattens a system under a scenario. */
public final class Flattening {
    private Flattening() {
    }

    /** The flat system; of no use where the findings hold errors. */
    public static FlatSystem flatten(CompileRequest request, Findings findings) {
        Quantities quantities = new Quantities(request.units());
        VariableTable variables = new VariableTable();
        Component root = new Instantiation(request, findings, quantities, variables).root();
        return flatten(Context.of(request, findings, quantities, variables, root));
    }

    private static FlatSystem flatten(Context context) {
        new Links(context).check();
        List<TypeBalance> balances = new LocalBalance(context).all();
        InputValues inputs = new InputValues(context.variables(), context.findings());
        Connections connections = new Connections(context, inputs);
        Bindings bindings = new Bindings(context, inputs);
        Behaviour behaviour = new Behaviour(context);
        ScenarioLowering scenario = new ScenarioLowering(context, inputs, connections);
        GivenValues given = new GivenValues(context, inputs);
        expose(context, context.root());
        List<FlatEquation> equations = new ArrayList<>(behaviour.equations());
        equations.addAll(connections.equations());
        equations.addAll(inputs.equations());
        List<Definition> inputDefinitions = inputDefinitions(given.defaults(), scenario);
        return new FlatSystem(context.request().system().getName(), context.variables().all(),
                context.variables().derivatives(), given.parameters(), inputDefinitions, given.starts(),
                given.guesses(), equations, context.relations().all(), behaviour.whens(), behaviour.timing(),
                behaviour.events(),
                scenario.scenario(), bindings.sources(), bindings.bindings(), balances);
    }

    /** What the scenario sets takes the place of defaults; in the order of the model. */
    private static List<Definition> inputDefinitions(List<Definition> defaults, ScenarioLowering scenario) {
        Map<Integer, Definition> byInput = defaults.stream()
                .collect(Collectors.toMap(Definition::variable, each -> each, (first, second) -> first, TreeMap::new));
        scenario.definitions(Map.copyOf(byInput)).forEach(set -> byInput.put(set.variable(), set));
        return List.copyOf(byInput.values());
    }

    private static void expose(Context context, Component component) {
        for (Member member : component.members()) {
            if (member instanceof Expose expose && context.paths().resolve(expose.getPath(), component)
                    instanceof Denotation.OfVariable variable) {
                String label = expose.getLabel() == null ? "" : expose.getLabel();
                context.variables().change(variable.id(), exposed -> exposed.exposed(label));
            }
        }
        component.children().values().forEach(child -> expose(context, child));
    }
}
