package org.twinsmith.simulation.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.twinsmith.core.experiment.Design;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Goal;
import org.twinsmith.core.experiment.Levels;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.parallel.Workers;

/**
 * Searches for the values that make a run the best: a Latin hypercube explores, then descents from its best points that
 * are not close to each other find the bottoms. Where all values are whole and few, all of them are run. The result
 * depends on the goal only, never on the number of workers.
 */
public final class Optimiser {
    private static final int MOST_DESCENTS = 3;
    private static final double APART = 0.2;

    private final Goal goal;
    private final Trial trial;
    private final int jobs;

    /**
     * What an optimisation came to.
     *
     * @param evaluations all runs, in the order in which they count
     * @param best the run that is best, feasible or not
     * @param feasible whether it satisfies every constraint
     * @param active for each constraint, whether the best run lies on it
     */
    public record Outcome(Goal goal, List<Run> evaluations, Run best, boolean feasible, List<Boolean> active) {
        public Outcome {
            evaluations = List.copyOf(evaluations);
            active = List.copyOf(active);
        }
    }

    /**
     * A run of the search.
     *
     * @param values of what varies, SI
     * @param objective SI; not a number where the run stopped early
     * @param margins of the constraints, SI; negative where violated
     * @param feasible whether every constraint holds
     */
    public record Run(List<Double> values, double objective, List<Double> margins, boolean feasible) {
        public Run {
            values = List.copyOf(values);
            margins = List.copyOf(margins);
        }
    }

    /** @param jobs how many workers */
    public Optimiser(Goal goal, Supplier<TwinProgram> programs, Simulation.Options options, int jobs) {
        this.goal = goal;
        this.jobs = jobs;
        List<Measure> measures = new ArrayList<>(List.of(goal.objective()));
        goal.constraints().forEach(limit -> measures.add(limit.margin()));
        trial = new Trial(programs, options, measures);
    }

    /** Searches. A cancelled search gives the best of what it has run; nothing where it has run nothing. */
    public Optional<Outcome> run(Cancellation cancellation) {
        List<double[]> points = new ArrayList<>(starts());
        List<Search.Evaluation> explored = explore(points, cancellation);
        if (explored.isEmpty()) {
            return Optional.empty();
        }
        Merit merit = Merit.of(goal, explored);
        List<List<Search.Evaluation>> descents = isEnumerated() ? List.of() : descend(merit, points, explored, cancellation);
        Map<List<Double>, Search.Evaluation> all = new LinkedHashMap<>();
        Stream.concat(explored.stream(), descents.stream().flatMap(Collection::stream))
                .forEach(each -> all.putIfAbsent(each.values(), each));
        return Optional.of(outcome(merit, List.copyOf(all.values())));
    }

    private Outcome outcome(Merit merit, List<Search.Evaluation> all) {
        Search.Evaluation best = all.stream().min(merit.order()).orElseThrow();
        List<Boolean> active = IntStream.range(0, goal.constraints().size())
                .mapToObj(c -> Math.abs(merit.margin(best, c)) <= 1e-3).toList();
        return new Outcome(goal, all.stream().map(each -> run(merit, each)).toList(), run(merit, best),
                merit.isFeasible(best), active);
    }

    private static Run run(Merit merit, Search.Evaluation evaluation) {
        return new Run(evaluation.values(), evaluation.objective(), evaluation.margins(), merit.isFeasible(evaluation));
    }

    /** Whether all values are whole and the budget suffices to run them all. */
    private boolean isEnumerated() {
        double count = goal.varied().stream().mapToDouble(each -> each.isWhole()
                ? Math.floor(each.high()) - Math.ceil(each.low()) + 1 : Double.POSITIVE_INFINITY).reduce(1, (a, b) -> a * b);
        return count <= goal.evaluations();
    }

    private List<double[]> starts() {
        List<double[]> points = new ArrayList<>();
        if (isEnumerated()) {
            Points all = new Points(new Design(goal.varied().stream().map(Optimiser::everyValue).toList(), 1,
                    Design.Sampling.RANDOM, 0, 1));
            IntStream.range(0, all.size()).forEach(i -> points.add(unit(all.point(i).values())));
            return points;
        }
        points.add(start());
        int n = goal.varied().size();
        int count = Math.max(1, Math.min(10 * n + 6, goal.evaluations() / 3));
        Points cube = new Points(new Design(goal.varied().stream().map(varied -> new Factor(varied.variable(),
                new Levels.Uniform(0, 1))).toList(), count, Design.Sampling.LATIN_HYPERCUBE, goal.seed(), 1));
        IntStream.range(0, count).forEach(i -> points.add(cube.point(i).values().stream().mapToDouble(v -> v).toArray()));
        return points;
    }

    private static Factor everyValue(Varied varied) {
        return new Factor(varied.variable(), new Levels.Listed(IntStream.rangeClosed((int) Math.ceil(varied.low()),
                (int) Math.floor(varied.high())).mapToObj(i -> (double) i).toList()));
    }

    private double[] start() {
        return unit(goal.varied().stream().map(varied -> Double.isNaN(varied.start()) ? (varied.low() + varied.high()) / 2
                : varied.start()).toList());
    }

    private double[] unit(List<Double> values) {
        return IntStream.range(0, values.size()).mapToDouble(v -> (values.get(v) - goal.varied().get(v).low())
                / (goal.varied().get(v).high() - goal.varied().get(v).low())).toArray();
    }

    /** The runs of the first points; all of them, unless cancelled. Removes the points that were not run. */
    private List<Search.Evaluation> explore(List<double[]> points, Cancellation cancellation) {
        int count = Math.min(points.size(), goal.evaluations());
        Search.Evaluation[] results = new Search.Evaluation[count];
        Workers.run(jobs, count, cancellation::requested, i -> {
            Search.Evaluation evaluation = Search.run(goal, trial, Search.values(goal, points.get(i)), cancellation);
            results[i] = cancellation.requested() ? null : evaluation;
        });
        List<double[]> done = IntStream.range(0, count).filter(i -> results[i] != null).mapToObj(points::get).toList();
        points.clear();
        points.addAll(done);
        return Stream.of(results).filter(Objects::nonNull).toList();
    }

    private List<List<Search.Evaluation>> descend(Merit merit, List<double[]> points, List<Search.Evaluation> explored,
            Cancellation cancellation) {
        List<double[]> starts = new ArrayList<>();
        IntStream.range(0, points.size()).boxed()
                .sorted((a, b) -> merit.order().compare(explored.get(a), explored.get(b))).map(points::get)
                .filter(point -> starts.size() < MOST_DESCENTS && starts.stream().allMatch(other -> isApart(point, other)))
                .forEach(starts::add);
        int share = (goal.evaluations() - explored.size()) / starts.size();
        List<Search> searches = starts.stream().map(start -> {
            Search search = new Search(goal, trial, explored.size() + share, cancellation);
            search.know(explored);
            return search;
        }).toList();
        Workers.run(jobs, starts.size(), () -> false, i -> new Descent(goal, merit, searches.get(i)).from(starts.get(i)));
        return searches.stream().map(Search::evaluations).toList();
    }

    private static boolean isApart(double[] left, double[] right) {
        return IntStream.range(0, left.length).anyMatch(i -> Math.abs(left[i] - right[i]) > APART);
    }
}
