package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Delay;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;

/** The delays of the flat system while they come into being; equal ones are one. */
final class DelayTable {
    private final VariableTable variables;
    private final List<Delay> delays = new ArrayList<>();
    private final Map<Key, Integer> known = new HashMap<>();

    private record Key(Expr source, Expr time, Optional<Expr> before) {
    }

    DelayTable(VariableTable variables) {
        this.variables = variables;
    }

    /** The delayed value: a variable that has no name in the model. @param text as written, for messages */
    Expr slot(Expr source, Expr time, Optional<Expr> before, String text, Place place) {
        return new Expr.Slot(known.computeIfAbsent(new Key(source, time, before), absent -> {
            int id = variables.add(new FlatVariable(variables.nextId(), text, FlatKind.INPUT, new ValueType.Real(),
                    Unit.ONE, Interval.ALL, false, false, "", place));
            delays.add(new Delay(id, source, time, before, place));
            return id;
        }));
    }

    List<Delay> all() {
        return delays;
    }
}
