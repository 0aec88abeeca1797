package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.compile.flatten.Faults.Acting;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.When;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.FaultKind;
import org.twinsmith.model.twin.FaultStatement;

/** What faults make of values: of several faults of one value the first acts first. */
final class FaultyValues {
    private final Context context;
    private final Map<Integer, List<Acting>> acting;
    private final Map<Acting, Expr> noisy = new HashMap<>();
    private final List<Definition> starts = new ArrayList<>();
    private final List<When> whens = new ArrayList<>();

    /** @param noises makes the noise among the faults, and the seed that it needs */
    FaultyValues(Context context, Faults faults, Noises noises) {
        this.context = context;
        this.acting = faults.acting();
        acting.forEach((variable, all) -> all.stream().filter(each -> each.statement().getKind() == FaultKind.NOISE)
                .forEach(each -> noisy.put(each, noise(each, context.variables().get(variable), all.indexOf(each), noises))));
    }

    private Expr noise(Acting fault, FlatVariable variable, int index, Noises noises) {
        FaultStatement statement = fault.statement();
        return noises.around(variable, part(FaultKind.NOISE, index), lowered(statement.getValue()),
                lowered(statement.getEvery()), context.place(statement));
    }

    /** The starts of what holds a value that is stuck. */
    List<Definition> starts() {
        return starts;
    }

    /** What takes hold of a value when it gets stuck. */
    List<When> whens() {
        return whens;
    }

    /** The same definitions, of faulty variables as their faults change them. */
    List<Definition> definitions(List<Definition> intact) {
        return intact.stream().map(each -> new Definition(each.variable(), of(each.variable(), each.value()), each.place())).toList();
    }

    /** The same equations, of faulty variables on their left as the faults change what stands on the right. */
    List<FlatEquation> equations(List<FlatEquation> intact) {
        return intact.stream().map(each -> each.left() instanceof Expr.Slot slot
                ? each.with(each.left(), of(slot.index(), each.right())) : each).toList();
    }

    private Expr of(int variable, Expr intact) {
        Expr value = intact;
        List<Acting> all = acting.getOrDefault(variable, List.of());
        for (int i = 0; i < all.size(); i++) {
            value = Algebra.choose(all.get(i).active(), faulty(all.get(i), context.variables().get(variable), i, value), value);
        }
        return value;
    }

    /** @param index of the fault among those of the variable */
    private Expr faulty(Acting fault, FlatVariable variable, int index, Expr intact) {
        FaultStatement statement = fault.statement();
        return switch (statement.getKind()) {
            case STUCK -> statement.getValue() == null ? held(fault, variable, index, intact) : lowered(statement.getValue());
            case OFFSET -> Algebra.add(intact, lowered(statement.getValue()));
            case DRIFT -> Algebra.add(intact, Algebra.multiply(lowered(statement.getValue()),
                    Algebra.subtract(new Expr.Time(), Algebra.constant(fault.from()))));
            case GAIN -> Algebra.multiply(lowered(statement.getValue()), intact);
            case NOISE -> Algebra.add(intact, noisy.get(fault));
            case LEAK, BLOCKED -> throw new IllegalArgumentException(statement.getKind() + " acts on ports");
        };
    }

    private static String part(FaultKind kind, int index) {
        return kind.getLiteral() + (index == 0 ? "" : "." + (index + 1));
    }

    /** The value that a variable had when the fault began. */
    private Expr held(Acting fault, FlatVariable variable, int index, Expr intact) {
        Place place = context.place(fault.statement());
        int id = context.variables().add(new FlatVariable(context.variables().nextId(), variable.name() + "." + part(FaultKind.STUCK, index),
                FlatKind.DISCRETE, variable.type(), variable.unit(), Interval.ALL, false, false, "", place));
        starts.add(new Definition(id, Algebra.ZERO, place));
        Condition begins = fault.from() <= 0 ? new Condition.Initial() : fault.active();
        whens.add(new When(begins, List.of(new When.Action(id, intact, place)), place));
        return new Expr.Slot(id);
    }

    private Expr lowered(Expression expression) {
        return context.lowering().held(expression, context.root());
    }
}
