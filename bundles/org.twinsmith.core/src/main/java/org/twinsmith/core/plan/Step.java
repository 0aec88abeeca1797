package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;

/** One step of an ordered evaluation; later steps read what earlier steps wrote. */
public sealed interface Step {
    /** {@code values[slot] = value}. @param place the equation it was solved from */
    record Assign(int slot, Expr value, Place place) implements Step {
    }

    /**
     * A square system that is solved for all its unknowns together, by Newton's method from the last solution.
     *
     * @param slots the unknowns, n of them
     * @param residuals n expressions that are zero in the solution
     * @param jacobian the partial derivatives that are not identically zero
     * @param places the n equations
     */
    record Solve(List<Integer> slots, List<Expr> residuals, List<Partial> jacobian, List<Place> places)
            implements Step {
        public Solve {
            slots = List.copyOf(slots);
            residuals = List.copyOf(residuals);
            jacobian = List.copyOf(jacobian);
            places = List.copyOf(places);
        }
    }

    /** d residual[row] / d slot[column]. */
    record Partial(int row, int column, Expr value) {
    }
}
