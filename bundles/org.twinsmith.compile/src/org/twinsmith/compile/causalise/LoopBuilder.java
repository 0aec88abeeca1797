package org.twinsmith.compile.causalise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Derivative;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.graph.Matching;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/** Writes a torn block as a step: iteration variables, inner assignments, residuals and their partial derivatives. */
final class LoopBuilder {
    private final List<Integer> slots = new ArrayList<>();
    private final List<Step.Assign> inner = new ArrayList<>();
    private final List<Expr> residuals = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<Integer, Integer> columnOf = new HashMap<>();

    LoopBuilder(Block block, Causality causality) {
        causality.known().stream().filter(Causality.Known::isTorn).map(known -> block.unknown(known.column()))
                .sorted(Comparator.naturalOrder()).forEach(slots::add);
        for (Causality.Known known : causality.known()) {
            if (!known.isTorn()) {
                inner.add(new Step.Assign(block.unknown(known.column()),
                        block.solve(known.row(), known.column()).orElseThrow().value(),
                        block.equation(known.row()).place()));
            }
        }
        residualRows(block, causality).mapToObj(block::equation).forEach(this::residual);
        slots.forEach(slot -> columnOf.put(slot, columnOf.size()));
        inner.forEach(assign -> columnOf.put(assign.slot(), columnOf.size()));
    }

    /**
     * The equations that are left over. Where nothing is torn, each has the place of an unknown that it reads: a sparse
     * decomposition looks for its order on the graph of the matrix and its transposed, which needs a full diagonal.
     */
    private static IntStream residualRows(Block block, Causality causality) {
        BitSet rows = causality.residuals();
        if (rows.cardinality() < block.size()) {
            return rows.stream();
        }
        int[][] columns = IntStream.range(0, block.size()).mapToObj(block::columnsOf).toArray(int[][]::new);
        Matching matching = Matching.maximum(columns, block.size());
        return matching.isPerfect() ? IntStream.range(0, block.size()).map(matching::rowOf) : rows.stream();
    }

    private void residual(FlatEquation equation) {
        residuals.add(Algebra.subtract(equation.left(), equation.right()));
        places.add(equation.place());
    }

    Step.Solve solve() {
        List<Step.Partial> jacobian = new ArrayList<>();
        for (int row = 0; row < residuals.size(); row++) {
            addPartials(row, residuals.get(row), jacobian);
        }
        for (int k = 0; k < inner.size(); k++) {
            addPartials(residuals.size() + k, inner.get(k).value(), jacobian);
        }
        return new Step.Solve(slots, inner, residuals, jacobian, places);
    }

    private void addPartials(int row, Expr expression, List<Step.Partial> jacobian) {
        TreeSet<Integer> read = new TreeSet<>();
        Slots.continuous(read::add).visit(expression);
        read.retainAll(columnOf.keySet());
        for (int slot : read) {
            Expr partial = new Derivative(slot).of(expression);
            if (!Algebra.isZero(partial)) {
                jacobian.add(new Step.Partial(row, columnOf.get(slot), partial));
            }
        }
    }
}
