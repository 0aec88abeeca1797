package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;

/**
 * Parameters that change during a run, because a fault acts on them or on what they are computed from. Each becomes an input with the
 * value that it has at each instant; beside it stands a parameter with the value without faults, which starts are computed from.
 */
final class FaultyParameters {
    private final Context context;
    private final Map<Integer, Integer> intact = new HashMap<>();
    private final List<Definition> constant = new ArrayList<>();
    private final List<Definition> changing = new ArrayList<>();

    /** @param named the variables that faults act on @param parameters all parameters */
    FaultyParameters(Context context, Set<Integer> named, List<Definition> parameters) {
        this.context = context;
        Set<Integer> moved = moved(named, parameters);
        parameters.stream().filter(each -> moved.contains(each.variable())).forEach(each -> intact.put(each.variable(), intact(each)));
        for (Definition each : parameters) {
            Integer id = intact.get(each.variable());
            constant.add(new Definition(id == null ? each.variable() : id, substitution().apply(each.value()), each.place()));
            if (id != null) {
                context.variables().change(each.variable(), variable -> variable.as(FlatKind.INPUT));
                changing.add(named.contains(each.variable()) ? new Definition(each.variable(), new Expr.Slot(id), each.place()) : each);
            }
        }
    }

    private Set<Integer> moved(Set<Integer> named, List<Definition> parameters) {
        Set<Integer> moved = new LinkedHashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Definition each : parameters) {
                if (!moved.contains(each.variable()) && (named.contains(each.variable()) || reads(each.value(), moved))) {
                    grown = moved.add(each.variable());
                    check(each);
                }
            }
        }
        return moved;
    }

    private static boolean reads(Expr value, Set<Integer> variables) {
        boolean[] found = {false};
        Slots.all(slot -> found[0] |= variables.contains(slot)).visit(value);
        return found[0];
    }

    private void check(Definition parameter) {
        String name = context.variables().get(parameter.variable()).name();
        if (context.paths().numbers().decides(name)) {
            context.findings().error(Code.BAD_SCENARIO, "'" + name + "' decides what variables and equations there are, so no fault can change it"
                    + " during a run", "compare systems or instances that differ in it", parameter.place());
        }
    }

    private int intact(Definition parameter) {
        FlatVariable faulty = context.variables().get(parameter.variable());
        return context.variables().add(new FlatVariable(context.variables().nextId(), faulty.name() + ".intact", FlatKind.PARAMETER, faulty.type(),
                faulty.unit(), Interval.ALL, false, false, "", faulty.place()));
    }

    private Substitution substitution() {
        return new Substitution(slot -> new Expr.Slot(intact.getOrDefault(slot, slot)));
    }

    /** The parameters that stay what they are. */
    List<Definition> constant() {
        return constant;
    }

    /** Those that change, as the definitions of inputs, without their faults. */
    List<Definition> changing() {
        return changing;
    }

    /** The same definitions, computed from what is without faults. */
    List<Definition> unaffected(List<Definition> definitions) {
        return intact.isEmpty() ? definitions : definitions.stream()
                .map(each -> new Definition(each.variable(), substitution().apply(each.value()), each.place())).toList();
    }
}
