package org.twinsmith.compile.causalise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Which unknowns of a block are known by now, and from which equation; a choice can be tried and taken back. */
final class Causality {
    /**
     * How far an unknown may be from the iteration variables. Errors grow along the way as in single shooting, so a
     * longer way is cut by another iteration variable.
     */
    private static final int FARTHEST = 60;
    /** An unknown that became known from an equation, or by being torn. */
    record Known(int column, int row) {
        private static final int NONE = -1;

        boolean isTorn() {
            return row == NONE;
        }
    }

    private final Block block;
    private final int[] missing;
    private final int[] distance;
    private final BitSet open = new BitSet();
    private final BitSet unused = new BitSet();
    private final List<Known> trail = new ArrayList<>();
    private final ArrayDeque<Integer> ready = new ArrayDeque<>();

    Causality(Block block) {
        this.block = block;
        open.set(0, block.size());
        unused.set(0, block.size());
        distance = new int[block.size()];
        missing = new int[block.size()];
        Arrays.setAll(missing, row -> block.columnsOf(row).length);
    }

    boolean isComplete() {
        return open.isEmpty();
    }

    /** The unknowns that are not known yet. */
    BitSet open() {
        return open;
    }

    /** Whether an equation waits for two unknowns, so that either makes it ready. */
    boolean waitsForTwo(int row) {
        return missing[row] == 2 && unused.get(row);
    }

    /** All that is known, in the order in which it became so. */
    List<Known> known() {
        return List.copyOf(trail);
    }

    /** The equations from which nothing followed. */
    BitSet residuals() {
        return (BitSet) unused.clone();
    }

    void tear(int column) {
        know(new Known(column, Known.NONE), 0);
    }

    /** Solves equations for their last unknown. @param most when to stop @return how many unknowns became known */
    int propagate(int most) {
        int before = trail.size();
        while (!ready.isEmpty() && trail.size() - before < most) {
            int row = ready.remove();
            if (missing[row] == 1) {
                follow(row);
            }
        }
        return trail.size() - before;
    }

    private void follow(int row) {
        int column = Arrays.stream(block.columnsOf(row)).filter(open::get).findFirst().orElseThrow();
        Optional<Solution.Explicit> value = block.solve(row, column);
        if (value.isPresent()) {
            int from = Arrays.stream(block.columnsOf(row)).filter(other -> other != column)
                    .map(other -> distance[other]).max().orElse(0);
            int reached = from + value.get().reach();
            if (reached <= FARTHEST) {
                know(new Known(column, row), reached);
            }
        }
    }

    private void know(Known known, int reached) {
        trail.add(known);
        open.clear(known.column());
        distance[known.column()] = reached;
        if (!known.isTorn()) {
            unused.clear(known.row());
        }
        for (int row : block.rowsOf(known.column())) {
            if (--missing[row] == 1 && unused.get(row)) {
                ready.add(row);
            }
        }
    }

    /** A point to go back to. */
    int mark() {
        return trail.size();
    }

    /** Forgets what became known since a point. */
    void backTo(int mark) {
        ready.clear();
        while (trail.size() > mark) {
            Known last = trail.removeLast();
            open.set(last.column());
            if (!last.isTorn()) {
                unused.set(last.row());
            }
            for (int row : block.rowsOf(last.column())) {
                missing[row]++;
            }
        }
    }
}
