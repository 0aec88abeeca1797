package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.When;
import org.twinsmith.core.quantity.Unit;

/**
 * Variables that a system has for those who watch it only. An integral is a state of its own, so that it has the accuracy
 * of the run and does not depend on how often values are recorded.
 */
final class Observers {
    private final Context context;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<FlatEquation> equations = new ArrayList<>();
    private final List<Definition> starts = new ArrayList<>();
    private final List<When> whens = new ArrayList<>();

    Observers(Context context) {
        this.context = context;
    }

    /** What an expression is at each instant: the variable itself where it is one. @return its id */
    int value(String name, Expr expression, Unit unit, Place place) {
        return expression instanceof Expr.Slot slot ? slot.index() : once(name, () -> {
            int id = add(name, FlatKind.ALGEBRAIC, unit, place);
            equate(id, expression, name, place);
            return id;
        });
    }

    /** The integral of an expression from the start of the run on. @return its id */
    int integral(String name, Expr expression, Unit unit, Place place) {
        return once(name, () -> {
            int id = add(name, FlatKind.STATE, unit, place);
            starts.add(new Definition(id, Algebra.ZERO, place));
            equate(context.variables().derivatives().get(id), expression, name, place);
            return id;
        });
    }

    /** How often a condition has become true since the start. @return its id */
    int count(String name, Condition condition, Place place) {
        return once(name, () -> {
            int id = add(name, FlatKind.DISCRETE, Unit.ONE, place);
            starts.add(new Definition(id, Algebra.ZERO, place));
            whens.add(new When(condition, List.of(new When.Action(id, Algebra.add(new Expr.Slot(id), Algebra.ONE), place)),
                    place));
            return id;
        });
    }

    /** The first instant at which a condition holds, s; -1 until then. @return its id */
    int first(String name, Condition condition, Unit unit, Place place) {
        return once(name, () -> {
            int id = add(name, FlatKind.DISCRETE, unit, place);
            starts.add(new Definition(id, Algebra.constant(-1), place));
            Condition atStartToo = new Condition.Or(new Condition.And(new Condition.Initial(), condition), condition);
            Condition never = new Condition.Compare(Comparison.LESS, new Expr.Slot(id), Algebra.ZERO);
            whens.add(new When(atStartToo, List.of(new When.Action(id, Algebra.choose(never, new Expr.Time(),
                    new Expr.Slot(id)), place)), place));
            return id;
        });
    }

    private int once(String name, Supplier<Integer> make) {
        Integer id = known.get(name);
        if (id == null) {
            id = make.get();
            known.put(name, id);
        }
        return id;
    }

    private int add(String name, FlatKind kind, Unit unit, Place place) {
        return context.variables().add(new FlatVariable(context.variables().nextId(), name, kind, new ValueType.Real(), unit,
                Interval.ALL, false, false, "", place));
    }

    private void equate(int id, Expr expression, String name, Place place) {
        equations.add(new FlatEquation(new Expr.Slot(id), expression, context.lowering().isReal(expression), name, place));
    }

    List<FlatEquation> equations() {
        return equations;
    }

    List<Definition> starts() {
        return starts;
    }

    List<When> whens() {
        return whens;
    }
}
