package org.twinsmith.core.plan;

import java.util.List;
import java.util.stream.IntStream;

import org.twinsmith.core.diagnostic.Place;

/** One step of an ordered evaluation; later steps read what earlier steps wrote. */
public sealed interface Step {
    /** The slots that it writes. */
    IntStream writes();

    /** {@code values[slot] = value}. @param place the equation it was solved from */
    record Assign(int slot, Expr value, Place place) implements Step {
        @Override
        public IntStream writes() {
            return IntStream.of(slot);
        }
    }

    /**
     * Equations that are solved together, by Newton's method from the last solution: n residuals that are zero in the
     * solution, for n iteration variables, and m torn variables that follow from those one after the other (Elmqvist
     * and Otter, Methods for Tearing Systems of Equations in Object-Oriented Modeling, ESM 1994).
     *
     * @param slots the n iteration variables
     * @param inner the m torn variables in the order in which they are computed, before the residuals
     * @param residuals n expressions
     * @param jacobian the partial derivatives that are not identically zero, each of one expression alone. Row r below
     *        n is residual r, row n + k is inner assignment k; column c below n is iteration variable c, column n + k
     *        is the variable of inner assignment k
     * @param places the n equations of the residuals
     */
    record Solve(List<Integer> slots, List<Assign> inner, List<Expr> residuals, List<Partial> jacobian,
            List<Place> places) implements Step {
        public Solve {
            slots = List.copyOf(slots);
            inner = List.copyOf(inner);
            residuals = List.copyOf(residuals);
            jacobian = List.copyOf(jacobian);
            places = List.copyOf(places);
        }

        /** Equations all of whose unknowns are iteration variables. */
        public Solve(List<Integer> slots, List<Expr> residuals, List<Partial> jacobian, List<Place> places) {
            this(slots, List.of(), residuals, jacobian, places);
        }

        @Override
        public IntStream writes() {
            return IntStream.concat(slots.stream().mapToInt(Integer::intValue), inner.stream().mapToInt(Assign::slot));
        }
    }

    /** d row / d column, where nothing but that column's variable changes. */
    record Partial(int row, int column, Expr value) {
    }
}
