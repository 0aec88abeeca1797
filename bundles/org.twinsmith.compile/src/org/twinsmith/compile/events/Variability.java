package org.twinsmith.compile.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.plan.Expr;

/**
 * Finds the variables that keep their values between events: parameters, properties, whatever is no real, and each
 * unknown that is the only one left in an equation whose other variables keep theirs.
 */
final class Variability {
    private final FlatSystem system;
    private final BitSet steady = new BitSet();
    private final List<BitSet> moving = new ArrayList<>();
    private final Map<Integer, List<Integer>> equationsOf = new HashMap<>();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    private Variability(FlatSystem system) {
        this.system = system;
        system.variables().stream().filter(Variability::isSteady).forEach(variable -> steady.set(variable.id()));
    }

    /** A test for variables that change at events only. */
    static Variability of(FlatSystem system) {
        Variability variability = new Variability(system);
        for (Definition input : system.inputs()) {
            variability.add(List.of(new Expr.Slot(input.variable()), input.value()));
        }
        for (FlatEquation equation : system.equations()) {
            variability.add(List.of(equation.left(), equation.right()));
        }
        variability.propagate();
        return variability;
    }

    private static boolean isSteady(FlatVariable variable) {
        return variable.kind() == FlatKind.PARAMETER || variable.kind() == FlatKind.DISCRETE || !variable.isReal();
    }

    /** Whether an expression keeps its value between events. */
    boolean isSteady(Expr expression) {
        boolean[] all = {true};
        new Slots(slot -> all[0] &= steady.get(slot), relation -> { }, () -> all[0] = false, false)
                .visit(expression);
        return all[0];
    }

    /** An equation that reads time determines nothing steady, and is left out. */
    private void add(List<Expr> sides) {
        BitSet read = new BitSet();
        boolean[] timed = new boolean[1];
        Slots slots = new Slots(read::set, relation -> { }, () -> timed[0] = true, false);
        sides.forEach(slots::visit);
        if (timed[0]) {
            return;
        }
        read.andNot(steady);
        int row = moving.size();
        moving.add(read);
        read.stream().forEach(slot -> equationsOf.computeIfAbsent(slot, absent -> new ArrayList<>()).add(row));
        if (read.cardinality() == 1) {
            open.add(row);
        }
    }

    private void propagate() {
        while (!open.isEmpty()) {
            int slot = moving.get(open.remove()).nextSetBit(0);
            FlatKind kind = slot < 0 ? FlatKind.STATE : system.variable(slot).kind();
            if (kind == FlatKind.ALGEBRAIC || kind == FlatKind.INPUT) {
                settle(slot);
            }
        }
    }

    private void settle(int slot) {
        steady.set(slot);
        for (int row : equationsOf.get(slot)) {
            moving.get(row).clear(slot);
            if (moving.get(row).cardinality() == 1) {
                open.add(row);
            }
        }
    }
}
