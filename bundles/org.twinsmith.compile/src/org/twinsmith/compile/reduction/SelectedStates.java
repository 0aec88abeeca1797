package org.twinsmith.compile.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Comparison;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Relation;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.When;
import org.twinsmith.core.quantity.Unit;

/**
 * States that stand for those candidates that are independent at present, a discrete variable that says which these are,
 * and an event that changes it before the choice becomes singular.
 */
final class SelectedStates {
    /** The choice changes when its share of all squared determinants falls below this share of the average. */
    private static final double WORN = 0.4;

    private final DerivativeChains chains;
    private final Pivoting pivoting;
    private final Place place;
    private final String names;
    private final int selection;
    private final Map<Integer, Integer> derivatives = new TreeMap<>();
    private final List<Definition> starts = new ArrayList<>();
    private final List<FlatEquation> equations = new ArrayList<>();
    private final List<When.Action> actions = new ArrayList<>();
    private final int relation;
    private final int initial;

    /** @param relation number of the relation that this adds @param known starts and parameters by id */
    SelectedStates(DerivativeChains chains, Pivoting pivoting, int relation, double[] known) {
        this.chains = chains;
        this.pivoting = pivoting;
        this.relation = relation;
        place = chains.equations().get(pivoting.equations().getFirst()).place();
        names = pivoting.levels().getLast().stream().map(chains::previous).map(id -> chains.variable(id).name())
                .collect(Collectors.joining(", "));
        initial = initial(known);
        selection = add("choice(" + names + ")", FlatKind.DISCRETE, new ValueType.Integer(), Unit.ONE);
        starts.add(new Definition(selection, Algebra.constant(initial), place));
        actions.add(new When.Action(selection, best(Algebra::constant), place));
        pivoting.levels().forEach(this::addLevel);
    }

    private int add(String name, FlatKind kind, ValueType type, Unit unit) {
        return chains.add(new FlatVariable(chains.variables().size(), name, kind, type, unit, Interval.ALL, false, false,
                "", place));
    }

    private int initial(double[] known) {
        Evaluator evaluator = Evaluator.of(slot -> slot < known.length ? known[slot] : Double.NaN);
        int best = 0;
        double largest = 0;
        for (int choice = 0; choice < pivoting.choices().size(); choice++) {
            double size = Math.abs(evaluator.value(pivoting.determinants().get(choice)));
            if (size > largest) {
                largest = size;
                best = choice;
            }
        }
        return best;
    }

    private void addLevel(List<Integer> rates) {
        List<Integer> level = rates.stream().map(chains::previous).toList();
        String of = level.stream().map(id -> chains.variable(id).name()).collect(Collectors.joining(", "));
        for (int i = 0; i < pivoting.free(); i++) {
            int index = i;
            String name = "free" + (i + 1) + "(" + of + ")";
            Unit unit = chains.variable(level.getFirst()).unit();
            int state = add(name, FlatKind.STATE, new ValueType.Real(), unit);
            int derivative = add("der(" + name + ")", FlatKind.DERIVATIVE, new ValueType.Real(), unit);
            derivatives.put(state, derivative);
            equate(state, choice -> slot(level, choice, index), name);
            equate(derivative, choice -> slot(rates, choice, index), "der(" + name + ")");
            starts.add(new Definition(state, slot(level, initial, index), place));
            actions.add(new When.Action(state, best(choice -> slot(level, choice, index)), place));
        }
    }

    private Expr slot(List<Integer> level, int choice, int index) {
        return new Expr.Slot(level.get(pivoting.states(choice).get(index)));
    }

    private void equate(int variable, IntFunction<Expr> alternatives, String name) {
        equations.add(new FlatEquation(new Expr.Slot(variable), chosen(alternatives), true,
                "the chosen " + name, place));
    }

    /** The alternative that is chosen at present. */
    private Expr chosen(IntFunction<Expr> alternatives) {
        int last = pivoting.choices().size() - 1;
        Expr chosen = alternatives.apply(last);
        for (int choice = last - 1; choice >= 0; choice--) {
            chosen = Algebra.choose(new Condition.Compare(Comparison.EQUAL, new Expr.Slot(selection),
                    Algebra.constant(choice)), alternatives.apply(choice), chosen);
        }
        return chosen;
    }

    /** The alternative that is the most regular at present. */
    private Expr best(IntFunction<Expr> alternatives) {
        int last = pivoting.choices().size() - 1;
        Expr best = alternatives.apply(last);
        for (int choice = last - 1; choice >= 0; choice--) {
            Condition largest = new Condition.Literal(true);
            for (int other = choice + 1; other <= last; other++) {
                Condition larger = new Condition.Compare(Comparison.GREATER_OR_EQUAL, square(choice), square(other));
                largest = other == choice + 1 ? larger : new Condition.And(largest, larger);
            }
            best = Algebra.choose(largest, alternatives.apply(choice), best);
        }
        return best;
    }

    private Expr square(int choice) {
        Expr determinant = pivoting.determinants().get(choice);
        return Algebra.multiply(determinant, determinant);
    }

    Map<Integer, Integer> derivatives() {
        return derivatives;
    }

    List<Definition> starts() {
        return starts;
    }

    List<FlatEquation> equations() {
        return equations;
    }

    Relation relation() {
        int choices = pivoting.choices().size();
        List<Expr> squares = new ArrayList<>();
        for (int choice = 0; choice < choices; choice++) {
            squares.add(square(choice));
        }
        return new Relation(Comparison.LESS, chosen(this::square),
                Algebra.multiply(Algebra.constant(WORN / choices), Algebra.sum(squares)),
                "other states than " + names + " are chosen", place);
    }

    When when() {
        return new When(new Condition.Held(relation), actions, place);
    }
}
