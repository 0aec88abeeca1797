package org.twinsmith.compile.causalise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.graph.Transposed;
import org.twinsmith.core.quantity.Dimension;

/** Equations that determine as many unknowns together; unknowns are numbered by columns, equations by rows. */
final class Block {
    private final List<FlatEquation> equations;
    private final int[] unknowns;
    private final Solution solution;
    private final IntFunction<Dimension> dimensions;
    private final int[][] columns;
    private final int[][] rows;
    private final Map<Long, Optional<Solution.Explicit>> solved = new HashMap<>();

    /**
     * @param unknowns ids, ascending
     * @param dimensions the dimension of the variable of an id
     */
    Block(List<FlatEquation> equations, List<Integer> unknowns, Solution solution,
            IntFunction<Dimension> dimensions) {
        this.dimensions = dimensions;
        this.equations = equations;
        this.unknowns = unknowns.stream().mapToInt(Integer::intValue).toArray();
        this.solution = solution;
        columns = equations.stream().map(this::read).toArray(int[][]::new);
        rows = Transposed.of(columns, this.unknowns.length);
    }

    private int[] read(FlatEquation equation) {
        TreeSet<Integer> found = new TreeSet<>();
        Slots slots = Slots.all(slot -> {
            int column = Arrays.binarySearch(unknowns, slot);
            if (column >= 0) {
                found.add(column);
            }
        });
        slots.visit(equation.left());
        slots.visit(equation.right());
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    int size() {
        return unknowns.length;
    }

    FlatEquation equation(int row) {
        return equations.get(row);
    }

    /** The id of a column's unknown. */
    int unknown(int column) {
        return unknowns[column];
    }

    /** The unknowns that an equation reads. */
    int[] columnsOf(int row) {
        return columns[row];
    }

    /** The equations that read an unknown. */
    int[] rowsOf(int column) {
        return rows[column];
    }

    /** An equation solved for an unknown; empty where that is not possible in closed form. */
    Optional<Solution.Explicit> solve(int row, int column) {
        return solved.computeIfAbsent((long) row * size() + column, key -> solveAnew(row, column));
    }

    private Optional<Solution.Explicit> solveAnew(int row, int column) {
        Dimension dimension = dimensions.apply(unknowns[column]);
        int[] others = Arrays.stream(columns[row]).filter(other -> other != column).map(other -> unknowns[other])
                .toArray();
        return solution.of(equations.get(row), unknowns[column], others,
                other -> dimensions.apply(other).equals(dimension));
    }
}
