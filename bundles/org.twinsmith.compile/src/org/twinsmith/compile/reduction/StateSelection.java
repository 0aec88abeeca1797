package org.twinsmith.compile.reduction;

import static org.twinsmith.compile.reduction.DerivativeChains.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.twinsmith.compile.causalise.Nonzero;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Derivative;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.core.plan.Expr;

/**
 * Chooses as many dummy derivatives as there are differentiated equations: unknowns that are no longer what an
 * integrator integrates (Mattsson and Söderlind, Index Reduction in Differential-Algebraic Equations Using Dummy
 * Derivatives, SIAM J. Sci. Comput. 14, 1993). Level by level the equations are taken one derivative lower.
 */
final class StateSelection {
    private final DerivativeChains chains;
    private final Nonzero nonzero;
    private final IntPredicate reset;
    private final IntPredicate free;
    private final BitSet dummies = new BitSet();
    private final List<Pivoting> pivotings = new ArrayList<>();
    private final List<Integer> unsolved = new ArrayList<>();

    /**
     * @param reset whether a reinit changes a variable, so that it should stay a state
     * @param free whether the start of a state is not given, so that nothing is lost if it does not stay one
     */
    StateSelection(DerivativeChains chains, Nonzero nonzero, IntPredicate reset, IntPredicate free) {
        this.chains = chains;
        this.nonzero = nonzero;
        this.reset = reset;
        this.free = free;
    }

    /** Chooses. @return whether the choice is possible; if not, {@link #unsolved} says for which equations */
    boolean run() {
        List<Integer> rows = IntStream.range(0, chains.equations().size())
                .filter(row -> chains.previousEquation(row) != NONE && chains.nextEquation(row) == NONE).boxed()
                .toList();
        List<Integer> columns = chains.variables().stream().map(variable -> variable.id())
                .filter(id -> chains.next(id) == NONE && chains.previous(id) != NONE).toList();
        while (!rows.isEmpty() && unsolved.isEmpty()) {
            List<Integer> chosen = level(rows, columns);
            rows = lower(rows);
            columns = chosen.stream().map(chains::previous).filter(id -> chains.previous(id) != NONE).toList();
            rows = lowerPivotings(rows);
        }
        return unsolved.isEmpty();
    }

    /** Dummy derivatives among variables; those that change during a run are not among them. */
    BitSet dummies() {
        return dummies;
    }

    List<Pivoting> pivotings() {
        return pivotings;
    }

    /** Equations for which no regular choice was found. */
    List<Integer> unsolved() {
        return unsolved;
    }

    private List<Integer> level(List<Integer> rows, List<Integer> columns) {
        ConstraintMatrix matrix = new ConstraintMatrix(nonzero, this::rank);
        BitSet candidates = new BitSet();
        columns.forEach(candidates::set);
        rows.forEach(row -> fill(matrix, row, candidates));
        List<Integer> chosen = matrix.eliminate();
        for (List<Integer> component : matrix.components()) {
            Optional<Pivoting> found = Pivoting.of(matrix, component);
            found.filter(Pivoting::isForced).ifPresent(pivoting -> chosen.addAll(pivoting.dummies(0)));
            found.filter(pivoting -> !pivoting.isForced()).ifPresent(pivotings::add);
            if (found.isEmpty()) {
                unsolved.addAll(component);
            }
        }
        chosen.forEach(dummies::set);
        return chosen;
    }

    private void fill(ConstraintMatrix matrix, int row, BitSet candidates) {
        FlatEquation equation = chains.equations().get(row);
        Expr residual = Algebra.subtract(equation.left(), equation.right());
        BitSet read = new BitSet();
        Slots.continuous(read::set).visit(residual);
        read.and(candidates);
        matrix.row(row);
        read.stream().forEach(column -> matrix.set(row, column, new Derivative(column).of(residual)));
    }

    private int rank(int column) {
        int state = chains.previous(column);
        if (chains.variable(state).kind() != FlatKind.STATE) {
            return 0;
        }
        return reset.test(state) ? 3 : free.test(state) ? 1 : 2;
    }

    /** The equations one derivative lower that are derivatives still. */
    private List<Integer> lower(List<Integer> rows) {
        return rows.stream().map(chains::previousEquation).filter(row -> chains.previousEquation(row) != NONE).toList();
    }

    /** Takes along what was chosen above: the same choice holds below. @return the rows that are left to choose for */
    private List<Integer> lowerPivotings(List<Integer> rows) {
        List<Integer> left = new ArrayList<>(rows);
        for (int i = 0; i < pivotings.size(); i++) {
            Pivoting pivoting = pivotings.get(i);
            int depth = pivoting.levels().size();
            List<Integer> lowered = pivoting.equations().stream().map(row -> down(row, depth)).toList();
            if (left.removeAll(lowered)) {
                List<Integer> level = pivoting.levels().getLast().stream().map(chains::previous).toList();
                pivotings.set(i, pivoting.with(level));
                boolean whole = level.stream().allMatch(id -> chains.previous(id) != NONE) && rows.containsAll(lowered);
                if (!whole) {
                    unsolved.addAll(pivoting.equations());
                }
            }
        }
        return left;
    }

    private int down(int equation, int times) {
        int row = equation;
        for (int i = 0; i < times && row != NONE; i++) {
            row = chains.previousEquation(row);
        }
        return row;
    }
}
