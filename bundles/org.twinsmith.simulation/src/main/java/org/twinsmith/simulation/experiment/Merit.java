package org.twinsmith.simulation.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.twinsmith.core.experiment.Goal;

/**
 * What makes one run better than another, with objective and margins in scales that the exploration found.
 *
 * @param goal what is looked for
 * @param objectiveScale a typical difference of two objectives, SI
 * @param marginScales a typical size of each margin, SI
 */
record Merit(Goal goal, double objectiveScale, List<Double> marginScales) {
    /** How far beyond a constraint a point may lie, in the scale of its margin, and still count as on it. */
    static final double SLACK = 1e-6;

    static Merit of(Goal goal, List<Search.Evaluation> explored) {
        List<Double> margins = new java.util.ArrayList<>();
        for (int c = 0; c < goal.constraints().size(); c++) {
            int constraint = c;
            margins.add(spread(explored, each -> each.margins().get(constraint)));
        }
        return new Merit(goal, spread(explored, Search.Evaluation::objective), margins);
    }

    private static double spread(List<Search.Evaluation> explored, ToDoubleFunction<Search.Evaluation> figure) {
        double[] values = explored.stream().mapToDouble(figure).filter(Double::isFinite).sorted().toArray();
        if (values.length == 0) {
            return 1;
        }
        double range = values[values.length - 1] - values[0];
        double size = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        return range > 1e-9 * size ? range : size > 0 ? size : 1;
    }

    /** The objective as something to be made small, without unit. */
    double objective(Search.Evaluation evaluation) {
        return (goal.maximise() ? -1 : 1) * evaluation.objective() / objectiveScale;
    }

    /** The margin of a constraint, without unit. */
    double margin(Search.Evaluation evaluation, int constraint) {
        return evaluation.margins().get(constraint) / marginScales.get(constraint);
    }

    /** How far the worst constraint is violated, without unit; infinite where the run says nothing. */
    double violation(Search.Evaluation evaluation) {
        if (!isUsable(evaluation)) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        for (int c = 0; c < marginScales.size(); c++) {
            worst = Math.max(worst, -margin(evaluation, c));
        }
        return worst;
    }

    static boolean isUsable(Search.Evaluation evaluation) {
        return Double.isFinite(evaluation.objective()) && evaluation.margins().stream().allMatch(Double::isFinite);
    }

    boolean isFeasible(Search.Evaluation evaluation) {
        return violation(evaluation) <= SLACK;
    }

    /** The better one first: what is feasible by its objective, before what is not by its violation. */
    Comparator<Search.Evaluation> order() {
        return Comparator.<Search.Evaluation>comparingDouble(each -> isFeasible(each) ? 0 : violation(each))
                .thenComparingDouble(each -> isUsable(each) ? objective(each) : Double.POSITIVE_INFINITY);
    }
}
