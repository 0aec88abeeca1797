package org.twinsmith.compile.reduction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.compile.expression.Linear;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;

/**
 * Compares the starts of states that are no longer states with what the constraints make of the others. Where that is
 * more than solving linear equations one by one, the starts are only put into the constraints.
 */
final class StartCheck {
    private static final double TOLERANCE = 1e-6;
    private static final int MOST_PASSES = 50;

    private final FlatSystem lowered;
    private final DerivativeChains chains;
    private final Findings findings;
    private final double[] given;
    private final double[] values;
    private final int[] released;
    private final Evaluator evaluator;

    /** @param given starts and parameters by id */
    StartCheck(FlatSystem system, FlatSystem lowered, DerivativeChains chains, double[] given, Findings findings) {
        this.lowered = lowered;
        this.chains = chains;
        this.findings = findings;
        this.given = given;
        released = IntStream.range(0, given.length).filter(id -> system.variable(id).kind() == FlatKind.STATE
                && lowered.variable(id).kind() != FlatKind.STATE).toArray();
        values = Arrays.copyOf(given, lowered.variables().size());
        Arrays.fill(values, given.length, values.length, Double.NaN);
        evaluator = Evaluator.of(slot -> values[slot]);
    }

    void run() {
        Arrays.stream(released).forEach(id -> values[id] = Double.NaN);
        List<FlatEquation> constraints = IntStream.range(0, chains.equations().size())
                .filter(row -> chains.nextEquation(row) != DerivativeChains.NONE).mapToObj(chains.equations()::get)
                .toList();
        boolean more = true;
        for (int pass = 0; pass < MOST_PASSES && more; pass++) {
            more = false;
            for (FlatEquation constraint : constraints) {
                more |= solved(constraint);
            }
        }
        Arrays.stream(released).filter(id -> isFar(values[id], given[id])).forEach(this::warn);
        BitSet assumed = new BitSet();
        Arrays.stream(released).filter(id -> Double.isNaN(values[id])).forEach(assumed::set);
        assumed.stream().forEach(id -> values[id] = given[id]);
        constraints.forEach(constraint -> check(constraint, assumed));
    }

    private boolean solved(FlatEquation equation) {
        Expr residual = Algebra.subtract(equation.left(), equation.right());
        int[] unknown = read(residual).stream().filter(slot -> Double.isNaN(values[slot])).toArray();
        if (unknown.length != 1 || !isPlain(residual)) {
            return false;
        }
        Optional<Double> value = Linear.in(residual, unknown[0])
                .map(parts -> -evaluator.value(parts.rest()) / evaluator.value(parts.coefficient()))
                .filter(Double::isFinite);
        value.ifPresent(found -> values[unknown[0]] = found);
        return value.isPresent();
    }

    /** Whether an expression holds neither time nor a relation. */
    private static boolean isPlain(Expr expression) {
        return Slots.isConstant(expression, slot -> true);
    }

    private static BitSet read(Expr expression) {
        BitSet read = new BitSet();
        Slots.all(read::set).visit(expression);
        return read;
    }

    private static boolean isFar(double value, double other) {
        return Math.abs(value - other) > TOLERANCE * Math.max(Math.abs(value), Math.abs(other));
    }

    private void warn(int id) {
        FlatVariable variable = lowered.variable(id);
        findings.warning(Code.INCONSISTENT_START, variable.name() + " starts at "
                + (float) variable.unit().fromSi(values[id]) + " [" + variable.unit().text() + "] and not at the given "
                + (float) variable.unit().fromSi(given[id]) + ", because the equations tie it to other states",
                "give it the same start, or make it a variable", chains.given(id).orElseThrow().place());
    }

    private void check(FlatEquation constraint, BitSet assumed) {
        double left = evaluator.value(constraint.left());
        double right = evaluator.value(constraint.right());
        BitSet read = read(Algebra.subtract(constraint.left(), constraint.right()));
        read.and(assumed);
        if (!read.isEmpty() && isPlain(constraint.left()) && isPlain(constraint.right()) && isFar(left, right)
                && Math.abs(left - right) > Double.MIN_NORMAL) {
            int first = read.nextSetBit(0);
            findings.warning(Code.INCONSISTENT_START, "the given start of " + lowered.variable(first).name()
                    + " contradicts '" + constraint.text() + "', and is a guess only",
                    "give states starts that meet the equation", chains.given(first).orElseThrow().place());
        }
    }
}
