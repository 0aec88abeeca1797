package org.twinsmith.compile.alias;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.Rewriting;
import org.twinsmith.core.plan.Expr;

/** Removes trivial equations from a flat system. */
public final class AliasElimination {
    private final FlatSystem system;
    private final AliasClasses classes;
    private final Substitution substitution;

    private AliasElimination(FlatSystem system) {
        this.system = system;
        classes = new AliasClasses(system.variables());
        substitution = new Substitution(this::representative);
    }

    public static Reduced reduce(FlatSystem system) {
        return new AliasElimination(system).reduce();
    }

    private Reduced reduce() {
        List<FlatEquation> remaining = new ArrayList<>();
        for (FlatEquation equation : system.equations()) {
            Optional<Pair> pair = pair(equation);
            if (pair.isEmpty() || !classes.join(pair.get().left(), pair.get().right(), pair.get().opposite())) {
                remaining.add(equation);
            }
        }
        List<Alias> aliases = IntStream.range(0, system.variables().size()).mapToObj(classes::find).toList();
        return new Reduced(new Rewriting(substitution).apply(system, remaining, guesses(), system.relations()), aliases);
    }

    /** Two variables that an equation makes equal or opposite. */
    private record Pair(int left, int right, boolean opposite) {
    }

    private Optional<Pair> pair(FlatEquation equation) {
        Expr left = equation.left();
        Expr right = equation.right();
        if (Algebra.isZero(left)) {
            return sum(right);
        }
        if (Algebra.isZero(right)) {
            return sum(left);
        }
        return pair(left, right, false);
    }

    /** {@code a + b} and {@code a - b}, which equal zero. */
    private Optional<Pair> sum(Expr expression) {
        if (!(expression instanceof Expr.Binary binary)) {
            return Optional.empty();
        }
        return switch (binary.operator()) {
            case ADD -> pair(binary.left(), binary.right(), true);
            case SUBTRACT -> pair(binary.left(), binary.right(), false);
            case MULTIPLY, DIVIDE, POWER -> Optional.empty();
        };
    }

    private Optional<Pair> pair(Expr left, Expr right, boolean opposite) {
        if (left instanceof Expr.Negate negate) {
            return pair(negate.operand(), right, !opposite);
        }
        if (right instanceof Expr.Negate negate) {
            return pair(left, negate.operand(), !opposite);
        }
        if (left instanceof Expr.Slot a && right instanceof Expr.Slot b && a.index() != b.index()
                && system.variable(a.index()).type().equals(system.variable(b.index()).type())) {
            return Optional.of(new Pair(a.index(), b.index(), opposite));
        }
        return Optional.empty();
    }

    private Expr representative(int variable) {
        Alias alias = classes.find(variable);
        Expr slot = new Expr.Slot(alias.variable());
        return alias.negated() ? new Expr.Negate(slot) : slot;
    }

    /** A guess for an alias is one for its representative, unless that has its own. */
    private List<Definition> guesses() {
        Map<Integer, Definition> byVariable = new LinkedHashMap<>();
        for (Definition guess : system.guesses()) {
            Alias alias = classes.find(guess.variable());
            Expr value = alias.negated() ? Algebra.negate(guess.value()) : guess.value();
            Definition moved = new Definition(alias.variable(), value, guess.place());
            if (guess.variable() == alias.variable()) {
                byVariable.put(alias.variable(), moved);
            } else {
                byVariable.putIfAbsent(alias.variable(), moved);
            }
        }
        return List.copyOf(byVariable.values());
    }
}
