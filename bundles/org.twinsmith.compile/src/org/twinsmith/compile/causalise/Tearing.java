package org.twinsmith.compile.causalise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Extent;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.expression.Substitution;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;

/**
 * Makes a block of simultaneous equations smaller: an unknown that is a plain term of one equation is put into the
 * others, as long as those do not grow much. What is left is solved by Newton's method.
 */
final class Tearing {
    /** Nodes that a substitution may add to all other equations together. */
    private static final int GROWTH = 40;
    /** Depth that an equation may reach. */
    private static final int DEPTH = 120;

    private final Set<Integer> kept;
    private final List<Expr> residuals = new ArrayList<>();
    private final List<FlatEquation> equations;
    private final List<Map<Integer, Integer>> occurrences = new ArrayList<>();
    private final Map<Integer, Set<Integer>> rowsOf = new HashMap<>();
    private final BitSet alive = new BitSet();
    private final List<Elimination> eliminated = new ArrayList<>();

    /**
     * An unknown that was removed.
     *
     * @param value its value by the unknowns that are left or were removed later
     * @param equation the equation that gave the value, as it was
     */
    record Elimination(int unknown, Expr value, FlatEquation equation) {
    }

    /**
     * @param equations the block
     * @param unknowns its unknowns
     * @param kept unknowns that stay, because the model gives a guess for them
     */
    Tearing(List<FlatEquation> equations, Set<Integer> unknowns, Set<Integer> kept) {
        this.equations = equations;
        this.kept = kept;
        unknowns.forEach(unknown -> rowsOf.put(unknown, new TreeSet<>()));
        for (FlatEquation equation : equations) {
            alive.set(residuals.size());
            residuals.add(null);
            occurrences.add(Map.of());
            set(residuals.size() - 1, Algebra.subtract(equation.left(), equation.right()));
        }
    }

    void run() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int row = alive.nextSetBit(0); row >= 0 && alive.cardinality() > 1; row = alive.nextSetBit(row + 1)) {
                progress |= eliminate(row);
            }
        }
    }

    /** The equations that are left, as expressions that are zero in the solution. */
    List<Expr> residuals() {
        return alive.stream().mapToObj(residuals::get).toList();
    }

    List<Place> places() {
        return alive.stream().mapToObj(row -> equations.get(row).place()).toList();
    }

    /** The unknowns that are left. */
    List<Integer> unknowns() {
        return rowsOf.keySet().stream().sorted().toList();
    }

    /** The unknowns that are gone, in the order in which they were removed. */
    List<Elimination> eliminated() {
        return eliminated;
    }

    private boolean eliminate(int row) {
        Optional<Elimination> best = Optional.empty();
        int least = GROWTH + 1;
        for (int unknown : occurrences.get(row).keySet()) {
            Optional<Expr> value = kept.contains(unknown) ? Optional.empty()
                    : Solution.ofPlainTerm(residuals.get(row), unknown);
            int growth = value.map(expr -> growth(unknown, row, expr)).orElse(least);
            if (growth < least) {
                least = growth;
                best = Optional.of(new Elimination(unknown, value.get(), equations.get(row)));
            }
        }
        best.ifPresent(elimination -> substitute(row, elimination));
        return best.isPresent();
    }

    private int growth(int unknown, int row, Expr value) {
        Extent extent = Extent.of(value);
        long times = 0;
        for (int other : rowsOf.get(unknown)) {
            if (other != row) {
                times += occurrences.get(other).get(unknown);
                if (extent.depth() + Extent.of(residuals.get(other)).depth() > DEPTH) {
                    return Integer.MAX_VALUE;
                }
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, times * (extent.size() - 1) - extent.size());
    }

    private void substitute(int row, Elimination elimination) {
        Substitution substitution = Substitution.of(elimination.unknown(), elimination.value());
        List<Integer> others = List.copyOf(rowsOf.get(elimination.unknown()));
        set(row, Algebra.ZERO);
        alive.clear(row);
        for (int other : others) {
            if (other != row) {
                set(other, substitution.apply(residuals.get(other)));
            }
        }
        rowsOf.remove(elimination.unknown());
        eliminated.add(elimination);
    }

    private void set(int row, Expr residual) {
        occurrences.get(row).keySet().forEach(unknown -> rowsOf.get(unknown).remove(row));
        Map<Integer, Integer> counts = new TreeMap<>();
        Slots.all(slot -> {
            if (rowsOf.containsKey(slot)) {
                counts.merge(slot, 1, Integer::sum);
            }
        }).visit(residual);
        counts.keySet().forEach(unknown -> rowsOf.get(unknown).add(row));
        occurrences.set(row, counts);
        residuals.set(row, residual);
    }
}
