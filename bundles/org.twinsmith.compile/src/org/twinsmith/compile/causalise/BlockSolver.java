package org.twinsmith.compile.causalise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.Listing;
import org.twinsmith.compile.check.Matched;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/** Turns one block, equations that determine as many unknowns, into steps. */
final class BlockSolver {
    /**
     * Iteration variables beyond which nothing is torn, unless each saves {@link #LEAST_GAIN} others. What follows from
     * many of them has many partial derivatives, so that a torn loop of a meshed network is smaller but full; all
     * unknowns together are many, and their Jacobian sparse.
     */
    private static final int MOST_TORN = 100;
    private static final int LEAST_GAIN = 20;

    private final FlatSystem system;
    private final Solution solution;
    private final Regularity regularity;
    private final Set<Integer> guessed;
    private final Findings findings;

    BlockSolver(Matched matched, Findings findings) {
        system = matched.reduced().system();
        Nonzero nonzero = new Nonzero(system, matched.values().known());
        solution = new Solution(nonzero);
        regularity = new Regularity(nonzero);
        guessed = system.guesses().stream().map(Definition::variable).collect(Collectors.toSet());
        this.findings = findings;
    }

    List<Step> solve(List<FlatEquation> equations, List<Integer> unknowns) {
        if (equations.size() == 1) {
            Optional<Expr> found = solution.of(equations.getFirst(), unknowns.getFirst());
            if (found.isPresent()) {
                return List.of(new Step.Assign(unknowns.getFirst(), found.get(), equations.getFirst().place()));
            }
        }
        if (equations.stream().anyMatch(equation -> !equation.real())) {
            findings.error(Code.UNSUPPORTED_STRUCTURE, names(unknowns) + " depend on each other in a circle, and not all"
                    + " of them are real numbers: " + texts(equations),
                    "keep one of them in a property that a when changes", equations.getFirst().place());
            return List.of();
        }
        return simultaneous(equations, unknowns);
    }

    private List<Step> simultaneous(List<FlatEquation> equations, List<Integer> unknowns) {
        Block block = new Block(equations, unknowns, solution,
                unknown -> system.variable(unknown).unit().dimension());
        Causality causality = new Tearing(block, guessed::contains).run(Math.max(MOST_TORN, block.size() / LEAST_GAIN));
        Step.Solve loop = new LoopBuilder(block, causality).solve();
        Optional<List<Step>> exact = new ExactLoop(solution).of(loop);
        if (exact.isPresent()) {
            return exact.get();
        }
        if (!regularity.holds(loop)) {
            findings.error(Code.STRUCTURALLY_SINGULAR, "the equations " + texts(equations)
                    + " say the same of their unknowns, or contradict each other; they do not determine "
                    + names(unknowns), "replace one of them by an equation of its own content",
                    equations.getFirst().place());
        }
        return List.of(loop);
    }

    private String names(List<Integer> unknowns) {
        return Listing.of(unknowns.stream().map(unknown -> system.variable(unknown).name()).toList());
    }

    private static String texts(List<FlatEquation> equations) {
        return Listing.of(equations.stream().map(equation -> "'" + equation.text() + "'").toList());
    }
}
