package org.twinsmith.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.experiment.Goal;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;

/** Optima of figures whose bottoms are known in closed form. */
class OptimiserTest {
    private static final Varied A = new Varied(Decay.A, -3, 4, Double.NaN);
    private static final Varied B = new Varied(Decay.B, -3, 5, Double.NaN);
    private static final Varied RATE = new Varied(Decay.RATE, 0.5, 3, Double.NaN);

    @Test
    void theBottomOfAParabolaIsFound() {
        Optimiser.Outcome outcome = run(new Goal(List.of(A), figure(v -> (v[0] - 1) * (v[0] - 1)), false, List.of(), 100, 1), 1);

        assertThat(outcome.best().values().getFirst()).isCloseTo(1, within(1e-5));
        assertThat(outcome.feasible()).isTrue();
    }

    @Test
    void theBottomOfRosenbrocksValleyIsFound() {
        Measure valley = figure(v -> Math.pow(1 - v[0], 2) + 100 * Math.pow(v[1] - v[0] * v[0], 2));

        Optimiser.Outcome outcome = run(new Goal(List.of(A, B), valley, false, List.of(), 1500, 1), 2);

        assertThat(outcome.best().values().get(0)).isCloseTo(1, within(1e-3));
        assertThat(outcome.best().values().get(1)).isCloseTo(1, within(1e-3));
    }

    @Test
    void theDeepestOfSeveralBottomsIsFound() {
        Measure two = figure(v -> Math.pow(v[0] * v[0] - 4, 2) + v[0]);

        Optimiser.Outcome outcome = run(new Goal(List.of(A), two, false, List.of(), 200, 1), 2);

        assertThat(outcome.best().values().getFirst()).isCloseTo(-2.031, within(1e-2));
    }

    @Test
    void anOptimumOnAConstraintIsFoundAndTheConstraintIsCalledActive() {
        // Least x + y on the disc of radius 2: both are -sqrt(2). The other constraint is far away.
        Goal goal = new Goal(List.of(A, B), figure(v -> v[0] + v[1]), false,
                List.of(new Goal.Limit("in the disc", figure(v -> 4 - v[0] * v[0] - v[1] * v[1])),
                        new Goal.Limit("below 10", figure(v -> 10 - v[0]))), 600, 1);

        Optimiser.Outcome outcome = run(goal, 2);

        assertThat(outcome.feasible()).isTrue();
        assertThat(outcome.best().values()).allSatisfy(value -> assertThat(value).isCloseTo(-Math.sqrt(2), within(1e-3)));
        assertThat(outcome.active()).containsExactly(true, false);
    }

    @Test
    void aConstraintOnASimulatedFigureIsMet() {
        // The least rate at which x falls from 1 to 0.1 within 2 s is ln(10) / 2.
        Measure rate = Measure.of("rate", Measure.Functional.Kind.FINAL, Decay.RATE);
        Measure margin = new Measure("x below 0.1", Unit.ONE,
                List.of(new Measure.Functional(Measure.Functional.Kind.FINAL, Decay.X)), (v, duration) -> 0.1 - v[0]);

        Optimiser.Outcome outcome = run(new Goal(List.of(RATE), rate, false, List.of(new Goal.Limit("x < 0.1", margin)), 200,
                1), 2);

        assertThat(outcome.best().values().getFirst()).isCloseTo(Math.log(10) / 2, within(1e-5));
        assertThat(outcome.active()).containsExactly(true);
    }

    @Test
    void whereNothingSatisfiesTheConstraintsTheNearestIsGiven() {
        Goal goal = new Goal(List.of(A), figure(v -> v[0]), true, List.of(new Goal.Limit("beyond", figure(v -> v[0] - 10))),
                100, 1);

        Optimiser.Outcome outcome = run(goal, 1);

        assertThat(outcome.feasible()).isFalse();
        assertThat(outcome.best().values().getFirst()).isCloseTo(4, within(1e-6));
        assertThat(outcome.best().margins().getFirst()).isCloseTo(-6, within(1e-6));
    }

    @Test
    void theSameGoalGivesTheSameRunsWithAnyNumberOfWorkers() {
        Goal goal = new Goal(List.of(A, B), figure(v -> Math.cos(3 * v[0]) + v[1] * v[1]), false, List.of(), 150, 5);

        assertThat(run(goal, 2)).isEqualTo(run(goal, 1)).isEqualTo(run(goal, 5));
        assertThat(run(goal, 1).evaluations()).hasSizeLessThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    @Test
    void runsThatFailAreAvoided() {
        // a below -10 stops the run; the figure alone would lead there.
        Varied far = new Varied(Decay.A, -20, 4, Double.NaN);

        Optimiser.Outcome outcome = run(new Goal(List.of(far), figure(v -> v[0]), false, List.of(), 200, 1), 2);

        assertThat(outcome.best().values().getFirst()).isBetween(-10.01, -9.5);
    }

    /** A figure of the parameters a and b. */
    private static Measure figure(ToDoubleFunction<double[]> function) {
        return new Measure("figure", Unit.ONE, List.of(new Measure.Functional(Measure.Functional.Kind.FINAL, Decay.A),
                new Measure.Functional(Measure.Functional.Kind.FINAL, Decay.B)),
                (values, duration) -> function.applyAsDouble(values));
    }

    private static Optimiser.Outcome run(Goal goal, int jobs) {
        return new Optimiser(goal, Decay::new, Simulation.Options.DEFAULT, jobs).run(Cancellation.NEVER).orElseThrow();
    }
}
