package org.twinsmith.compile.causalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.Listing;
import org.twinsmith.compile.check.Matched;
import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.expression.Derivative;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.graph.Matching;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Step;

/** Turns one block, equations that determine as many unknowns, into steps. */
final class BlockSolver {
    private final FlatSystem system;
    private final Solution solution;
    private final Set<Integer> guessed;
    private final Findings findings;

    BlockSolver(Matched matched, Findings findings) {
        system = matched.reduced().system();
        solution = new Solution(new Nonzero(system, matched.values().known()));
        guessed = system.guesses().stream().map(Definition::variable).collect(Collectors.toSet());
        this.findings = findings;
    }

    List<Step> solve(List<FlatEquation> equations, List<Integer> unknowns) {
        if (equations.size() == 1) {
            Optional<Expr> value = solution.of(equations.getFirst(), unknowns.getFirst());
            if (value.isPresent()) {
                return List.of(new Step.Assign(unknowns.getFirst(), value.get(), equations.getFirst().place()));
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
        Tearing tearing = new Tearing(equations, new TreeSet<>(unknowns), guessed);
        tearing.run();
        List<Step> steps = new ArrayList<>();
        Optional<Step> exact = exact(tearing);
        if (exact.isPresent()) {
            steps.add(exact.get());
        } else {
            List<Step.Partial> jacobian = jacobian(tearing);
            checkRegular(jacobian, tearing.unknowns().size(), equations, unknowns);
            steps.add(new Step.Solve(tearing.unknowns(), tearing.residuals(), jacobian, tearing.places()));
        }
        steps.addAll(BackSubstitution.steps(solution, tearing.eliminated()));
        return steps;
    }

    private Optional<Step> exact(Tearing tearing) {
        if (tearing.residuals().size() > 1) {
            return Optional.empty();
        }
        int unknown = tearing.unknowns().getFirst();
        return solution.ofResidual(tearing.residuals().getFirst(), unknown)
                .map(value -> new Step.Assign(unknown, value, tearing.places().getFirst()));
    }

    private static List<Step.Partial> jacobian(Tearing tearing) {
        List<Step.Partial> partials = new ArrayList<>();
        Map<Integer, Integer> columnOf = new HashMap<>();
        tearing.unknowns().forEach(unknown -> columnOf.put(unknown, columnOf.size()));
        List<Expr> residuals = tearing.residuals();
        for (int row = 0; row < residuals.size(); row++) {
            TreeSet<Integer> read = new TreeSet<>();
            Slots.continuous(read::add).visit(residuals.get(row));
            read.retainAll(columnOf.keySet());
            for (int unknown : read) {
                Expr partial = new Derivative(unknown).of(residuals.get(row));
                if (!Algebra.isZero(partial)) {
                    partials.add(new Step.Partial(row, columnOf.get(unknown), partial));
                }
            }
        }
        return partials;
    }

    /** Finds what counts of equations cannot show: unknowns that cancel, as in {@code x + y = 1} and {@code x + y = 2}. */
    private void checkRegular(List<Step.Partial> jacobian, int size, List<FlatEquation> equations,
            List<Integer> unknowns) {
        Map<Integer, List<Step.Partial>> rows = jacobian.stream().collect(Collectors.groupingBy(Step.Partial::row));
        int[][] columns = new int[size][];
        for (int row = 0; row < size; row++) {
            columns[row] = rows.getOrDefault(row, List.of()).stream().mapToInt(Step.Partial::column).toArray();
        }
        if (!Matching.maximum(columns, size).isPerfect()) {
            findings.error(Code.STRUCTURALLY_SINGULAR, "the equations " + texts(equations)
                    + " say the same of their unknowns, or contradict each other; they do not determine "
                    + names(unknowns), "replace one of them by an equation of its own content",
                    equations.getFirst().place());
        }
    }

    private String names(List<Integer> unknowns) {
        return Listing.of(unknowns.stream().map(unknown -> system.variable(unknown).name()).toList());
    }

    private static String texts(List<FlatEquation> equations) {
        return Listing.of(equations.stream().map(equation -> "'" + equation.text() + "'").toList());
    }
}
