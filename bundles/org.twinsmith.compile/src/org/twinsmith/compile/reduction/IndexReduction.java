package org.twinsmith.compile.reduction;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.Listing;
import org.twinsmith.compile.alias.Reduced;
import org.twinsmith.compile.causalise.Nonzero;
import org.twinsmith.compile.check.Incidence;
import org.twinsmith.compile.check.Values;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.graph.Matching;
import org.twinsmith.core.diagnostic.Code;

/** Makes a system whose equations constrain its states one whose equations determine its unknowns. */
public final class IndexReduction {
    private IndexReduction() {
    }

    /**
     * Reduces the index.
     *
     * @param values what is known before a run
     * @return the same object where no state is constrained, or where that is beyond help: then {@code Determinacy}
     *         explains it, or a finding does
     */
    public static Reduced reduce(Reduced reduced, Values values, Findings findings) {
        Incidence incidence = Incidence.of(reduced);
        if (Matching.maximum(incidence.solvable(), incidence.unknowns().length).isPerfect()) {
            return reduced;
        }
        DerivativeChains chains = new DerivativeChains(reduced);
        if (!Pantelides.run(chains)) {
            return reduced;
        }
        if (refusesDelays(reduced.system(), chains, findings)) {
            return reduced;
        }
        Nonzero nonzero = new Nonzero(reduced.system(), values.known());
        StateSelection selection = new StateSelection(chains, nonzero, reset(reduced.system())::get,
                reduced.system().initial().free()::contains);
        if (!selection.run()) {
            refuse(chains, selection.unsolved(), findings);
            return reduced;
        }
        Reduced lowered = new Lowered(reduced, chains, selection, values.known(), findings).system();
        if (!findings.hasErrors()) {
            new StartCheck(reduced.system(), lowered.system(), chains, values.known(), findings).run();
        }
        return lowered;
    }

    /** The derivative of a delayed value is not known. @return whether one would be needed */
    private static boolean refusesDelays(FlatSystem system, DerivativeChains chains, Findings findings) {
        Slots delayed = Slots.all(slot -> system.timing().delays().stream().filter(delay -> delay.slot() == slot)
                .forEach(delay -> findings.error(Code.UNSUPPORTED_STRUCTURE, "the equations tie states to '"
                        + system.variable(slot).name() + "', whose derivative they would need, and it has none",
                        "make one of the states a variable", delay.place())));
        for (int row = 0; row < chains.equations().size(); row++) {
            if (chains.nextEquation(row) != DerivativeChains.NONE) {
                delayed.visit(chains.equations().get(row).left());
                delayed.visit(chains.equations().get(row).right());
            }
        }
        return findings.hasErrors();
    }

    private static BitSet reset(FlatSystem system) {
        BitSet reset = new BitSet();
        system.actions().forEach(action -> reset.set(action.slot()));
        return reset;
    }

    private static void refuse(DerivativeChains chains, List<Integer> rows, Findings findings) {
        TreeSet<Integer> states = new TreeSet<>();
        List<FlatEquation> constraints = rows.stream().map(row -> chains.equations().get(origin(chains, row))).distinct()
                .toList();
        Slots slots = Slots.all(slot -> {
            if (chains.variable(slot).kind() == FlatKind.STATE) {
                states.add(slot);
            }
        });
        constraints.forEach(equation -> {
            slots.visit(equation.left());
            slots.visit(equation.right());
        });
        findings.error(Code.UNSUPPORTED_STRUCTURE, "the equations "
                + Listing.of(constraints.stream().map(equation -> "'" + equation.text() + "'").toList())
                + " constrain the states " + Listing.of(states.stream().map(id -> chains.variable(id).name()).toList())
                + ", and which of them can stay states cannot be decided: the equations say the same, or there are too"
                + " many alternatives", "describe the motion with as many states as it has degrees of freedom",
                constraints.getFirst().place());
    }

    private static int origin(DerivativeChains chains, int row) {
        int origin = row;
        while (chains.previousEquation(origin) != DerivativeChains.NONE) {
            origin = chains.previousEquation(origin);
        }
        return origin;
    }
}
