package org.twinsmith.compile.causalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.check.Incidence;
import org.twinsmith.compile.check.Matched;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.graph.StrongComponents;
import org.twinsmith.core.plan.Step;

/** Orders the equations of a matched system into blocks, and solves each. */
public final class Causalisation {
    private Causalisation() {
    }

    /**
     * The steps that compute all unknowns, in order.
     *
     * @return steps whose slots are ids of variables; of no use where there are findings
     */
    public static List<Step> causalise(Matched matched, Findings findings) {
        BlockSolver solver = new BlockSolver(matched, findings);
        List<FlatEquation> equations = matched.reduced().system().equations();
        List<Step> steps = new ArrayList<>();
        for (int[] block : StrongComponents.of(dependencies(matched))) {
            List<FlatEquation> members = Arrays.stream(block).mapToObj(equations::get).toList();
            List<Integer> unknowns = Arrays.stream(block).map(row -> matched.matching().columnOf(row))
                    .map(column -> matched.incidence().unknowns()[column]).sorted().boxed().toList();
            steps.addAll(solver.solve(members, unknowns));
        }
        return steps;
    }

    /** For each equation, those whose unknowns it reads. */
    private static int[][] dependencies(Matched matched) {
        Incidence incidence = matched.incidence();
        int[][] dependencies = new int[incidence.reads().length][];
        for (int row = 0; row < dependencies.length; row++) {
            int self = row;
            dependencies[row] = Arrays.stream(incidence.reads()[row]).map(matched.matching()::rowOf)
                    .filter(other -> other != self).toArray();
        }
        return dependencies;
    }
}
