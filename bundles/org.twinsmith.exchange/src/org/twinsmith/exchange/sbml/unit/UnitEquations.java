package org.twinsmith.exchange.sbml.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Linear equations between units, solved by elimination as they come: an equation that contradicts those before it is
 * turned away.
 */
final class UnitEquations {
    /** Unknown to the form that it equals, in which it does not stand. */
    private final Map<Integer, LinearForm> solved = new HashMap<>();
    private int unknowns;

    int unknown() {
        return unknowns++;
    }

    /**
     * Demands that a form is the unit one.
     *
     * @return what the form always is instead, where that contradicts what was demanded before; else empty
     */
    Optional<Measure> demandOne(LinearForm form) {
        LinearForm rest = reduced(form);
        if (rest.powers().isEmpty()) {
            return rest.known().isOne() ? Optional.empty() : Optional.of(rest.known());
        }
        // The youngest unknown: numbers in formulas come last and stand in few equations, so that little fills in.
        int pivot = rest.powers().keySet().stream().mapToInt(Integer::intValue).max().getAsInt();
        double power = rest.powers().get(pivot);
        solved.put(pivot, LinearForm.of(pivot).plus(rest, -1 / power));
        return Optional.empty();
    }

    /** The unit that a form has, unknowns that nothing determines being one. */
    Measure value(LinearForm form) {
        return reduced(form).known();
    }

    private LinearForm reduced(LinearForm form) {
        LinearForm rest = form;
        for (Optional<Integer> next = known(rest); next.isPresent(); next = known(rest)) {
            int unknown = next.get();
            rest = rest.plus(LinearForm.of(unknown).plus(solved.get(unknown), -1), -rest.powers().get(unknown));
        }
        return rest;
    }

    private Optional<Integer> known(LinearForm form) {
        return form.powers().keySet().stream().filter(solved::containsKey).findFirst();
    }
}
