package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.experiment.Goal;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.simulation.Cancellation;

/**
 * The runs of an optimisation, or of one of its descents: points of the unit cube, each run at most once. One thread at a
 * time.
 */
final class Search {
    private final Goal goal;
    private final Trial trial;
    private final int budget;
    private final Cancellation cancellation;
    private final Map<List<Double>, Evaluation> known = new LinkedHashMap<>();

    /**
     * One run.
     *
     * @param values of what varies, SI
     * @param objective SI, as it stands in the model; not a number where the run stopped early
     * @param margins of the constraints, SI
     * @param stopped why the run stopped early
     */
    record Evaluation(List<Double> values, double objective, List<Double> margins, Optional<Diagnostic> stopped) {
        Evaluation {
            values = List.copyOf(values);
            margins = List.copyOf(margins);
        }
    }

    /** No more runs are allowed. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Search(Goal goal, Trial trial, int budget, Cancellation cancellation) {
        this.goal = goal;
        this.trial = trial;
        this.budget = budget;
        this.cancellation = cancellation;
    }

    /** Takes over runs that were done elsewhere. */
    void know(List<Evaluation> evaluations) {
        evaluations.forEach(each -> known.put(each.values(), each));
    }

    /** Runs. @param unit a point of the unit cube @throws Exhausted where no more runs are allowed */
    Evaluation at(double[] unit) {
        List<Double> values = values(goal, unit);
        Evaluation before = known.get(values);
        if (before != null) {
            return before;
        }
        if (known.size() >= budget || cancellation.requested()) {
            throw new Exhausted();
        }
        Evaluation evaluation = run(goal, trial, values, cancellation);
        if (cancellation.requested()) {
            throw new Exhausted();
        }
        known.put(values, evaluation);
        return evaluation;
    }

    /** All runs, in their order. */
    List<Evaluation> evaluations() {
        return new ArrayList<>(known.values());
    }

    static Evaluation run(Goal goal, Trial trial, List<Double> values, Cancellation cancellation) {
        Map<Variable, Double> given = new LinkedHashMap<>();
        for (int v = 0; v < values.size(); v++) {
            given.put(goal.varied().get(v).variable(), values.get(v));
        }
        Trial.Result result = trial.run(given, cancellation);
        return new Evaluation(values, result.measures().getFirst(), result.measures().subList(1, result.measures().size()),
                result.stopped());
    }

    /** A point of the unit cube in SI. */
    static List<Double> values(Goal goal, double[] unit) {
        List<Double> values = new ArrayList<>();
        for (int v = 0; v < unit.length; v++) {
            Varied varied = goal.varied().get(v);
            double share = Math.clamp(unit[v], 0, 1);
            double value = share == 1 ? varied.high() : varied.low() + share * (varied.high() - varied.low());
            values.add(varied.isWhole() ? Math.clamp(Math.rint(value), Math.ceil(varied.low()), Math.floor(varied.high()))
                    : value);
        }
        return values;
    }
}
