package org.twinsmith.compile.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.check.Incidence;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Derivative;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;

/**
 * Variables and equations with their derivatives by time, while more of them come into being. Where {@code der(x) = v}
 * for two states, v itself is the derivative of x, and that equation is a mere link.
 */
final class DerivativeChains {
    static final int NONE = -1;

    private final FlatSystem system;
    private final List<FlatVariable> variables;
    private final List<Integer> next = new ArrayList<>();
    private final List<Integer> previous = new ArrayList<>();
    private final boolean[] member;
    private final List<FlatEquation> equations = new ArrayList<>();
    private final List<int[]> reads = new ArrayList<>();
    private final List<Integer> nextEquation = new ArrayList<>();
    private final List<Integer> previousEquation = new ArrayList<>();
    private final List<FlatEquation> links = new ArrayList<>();
    private final Map<Integer, Expr> linked = new HashMap<>();
    private final Map<Integer, Expr> inputs = new HashMap<>();

    DerivativeChains(Reduced reduced) {
        system = reduced.system();
        variables = new ArrayList<>(system.variables());
        member = new boolean[variables.size()];
        for (FlatVariable variable : variables) {
            next.add(NONE);
            previous.add(NONE);
            member[variable.id()] = variable.kind() == FlatKind.STATE
                    || variable.kind().isUnknown() && reduced.isRepresentative(variable.id());
        }
        system.derivatives().forEach(this::chain);
        system.inputs().forEach(input -> inputs.put(input.variable(), input.value()));
        List<FlatEquation> others = system.equations().stream().filter(equation -> !link(equation)).toList();
        Substitution substitution = new Substitution(slot -> linked.getOrDefault(slot, new Expr.Slot(slot)));
        others.forEach(equation -> add(equation.with(substitution.apply(equation.left()),
                substitution.apply(equation.right())), NONE));
    }

    private void chain(int variable, int derivative) {
        next.set(variable, derivative);
        previous.set(derivative, variable);
    }

    private boolean link(FlatEquation equation) {
        return equation.left() instanceof Expr.Slot left && equation.right() instanceof Expr.Slot right
                && (link(left.index(), right.index(), equation) || link(right.index(), left.index(), equation));
    }

    private boolean link(int derivative, int rate, FlatEquation equation) {
        if (variables.get(derivative).kind() != FlatKind.DERIVATIVE || linked.containsKey(derivative)
                || variables.get(rate).kind() != FlatKind.STATE || previous.get(rate) != NONE
                || root(previous.get(derivative)) == rate) {
            return false;
        }
        chain(previous.get(derivative), rate);
        previous.set(derivative, NONE);
        member[derivative] = false;
        linked.put(derivative, new Expr.Slot(rate));
        links.add(equation);
        return true;
    }

    /** What a variable is the derivative of, in the end. */
    int root(int variable) {
        int root = variable;
        while (previous.get(root) != NONE) {
            root = previous.get(root);
        }
        return root;
    }

    /** The derivative of a variable, or none. */
    int next(int variable) {
        return next.get(variable);
    }

    /** What a variable is the derivative of, or none. */
    int previous(int variable) {
        return previous.get(variable);
    }

    FlatVariable variable(int id) {
        return variables.get(id);
    }

    List<FlatVariable> variables() {
        return variables;
    }

    /** Whether a variable takes part: an unknown, a state, or one of their derivatives. */
    boolean isMember(int variable) {
        return variable >= member.length || member[variable];
    }

    List<FlatEquation> equations() {
        return equations;
    }

    /** Equations {@code der(x) = v} that say no more than the chains do. */
    List<FlatEquation> links() {
        return links;
    }

    /** The members that an equation may be solved for. */
    int[] reads(int equation) {
        return reads.get(equation);
    }

    int nextEquation(int equation) {
        return nextEquation.get(equation);
    }

    int previousEquation(int equation) {
        return previousEquation.get(equation);
    }

    /** How often an equation was differentiated. */
    int order(int equation) {
        int order = 0;
        for (int each = equation; previousEquation.get(each) != NONE; each = previousEquation.get(each)) {
            order++;
        }
        return order;
    }

    /** Adds the derivative of a variable. */
    int differentiateVariable(int id) {
        FlatVariable variable = variables.get(id);
        int derivative = variables.size();
        variables.add(new FlatVariable(derivative, "der(" + variable.name() + ")", FlatKind.ALGEBRAIC, variable.type(),
                variable.unit(), Interval.ALL, false, false, "", variable.place()));
        next.add(NONE);
        previous.add(NONE);
        chain(id, derivative);
        return derivative;
    }

    /** Adds a variable that takes no part in the chains. */
    int add(FlatVariable variable) {
        variables.add(variable);
        next.add(NONE);
        previous.add(NONE);
        return variable.id();
    }

    /** Adds the derivative of an equation, all of whose variables have theirs. */
    int differentiateEquation(int index) {
        FlatEquation equation = equations.get(index);
        Derivative byTime = Derivative.byTime(this::rate);
        String text = equation.text().startsWith("d/dt ") ? "d/dt " + equation.text()
                : "d/dt (" + equation.text() + ")";
        int derivative = add(new FlatEquation(byTime.of(equation.left()), byTime.of(equation.right()), true, text,
                equation.place()), index);
        nextEquation.set(index, derivative);
        return derivative;
    }

    private Expr rate(int slot) {
        if (variables.get(slot).kind() == FlatKind.INPUT) {
            return Optional.ofNullable(inputs.get(slot)).map(Derivative.byTime(this::rate)::of).orElse(Algebra.ZERO);
        }
        return next.get(slot) == NONE ? Algebra.ZERO : new Expr.Slot(next.get(slot));
    }

    private int add(FlatEquation equation, int of) {
        int[] columnOf = new int[variables.size()];
        Arrays.setAll(columnOf, id -> isMember(id) ? id : NONE);
        equations.add(equation);
        reads.add(Incidence.solvable(equation, columnOf));
        nextEquation.add(NONE);
        previousEquation.add(of);
        return equations.size() - 1;
    }

    /** The start or the guess that the model gives. */
    Optional<Definition> given(int variable) {
        List<Definition> values = variable < member.length && system.variable(variable).kind() == FlatKind.STATE
                ? system.starts() : system.guesses();
        return values.stream().filter(value -> value.variable() == variable).findFirst();
    }
}
