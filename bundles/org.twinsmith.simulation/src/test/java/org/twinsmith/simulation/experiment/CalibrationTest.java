package org.twinsmith.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.experiment.Varied;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Simulation;

/** Parameters recovered from recordings that were computed with known ones. */
class CalibrationTest {
    private static final double[] TIMES = IntStream.rangeClosed(0, 40).mapToDouble(i -> 0.05 * i).toArray();

    @Test
    void knownParametersAreRecoveredFromExactData() {
        Calibration.Outcome outcome = fit(recording(time -> Decay.exact(3, 1.7, 0, time)), free(Decay.RATE, 0.3),
                free(Decay.X, 1));

        assertThat(outcome.converged()).isTrue();
        assertThat(outcome.parameters().get(0).value()).isCloseTo(1.7, within(1e-6));
        assertThat(outcome.parameters().get(1).value()).isCloseTo(3, within(1e-6));
        assertThat(outcome.fits().getFirst().rmsAfter()).isLessThan(1e-6);
        assertThat(outcome.fits().getFirst().rmsBefore()).isGreaterThan(0.5);
        assertThat(outcome.undetermined()).isEmpty();
    }

    @Test
    void theConfidenceIntervalHoldsTheTrueParameterAboutAsOftenAsItSays() {
        int held = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random noise = new Random(seed);
            Calibration.Outcome outcome = fit(recording(time -> Decay.exact(3, 1.7, 0, time) + 0.05 * noise.nextGaussian()),
                    free(Decay.RATE, 1), free(Decay.X, 2));
            Calibration.Parameter rate = outcome.parameters().getFirst();
            held += Math.abs(rate.value() - 1.7) <= rate.halfWidth() ? 1 : 0;
            assertThat(rate.halfWidth()).isBetween(0.02, 0.2);
        }

        // 95 % of 60 is 57; a binomial count below 51 would come once in ten thousand tries.
        assertThat(held).isGreaterThanOrEqualTo(51);
    }

    @Test
    void parametersThatTheRecordingCannotTellApartAreNamed() {
        // Half does nothing to x beside the rate, from which it follows.
        Calibration.Outcome outcome = fit(recording(time -> Decay.exact(1, 1.7, 0, time)), free(Decay.RATE, 1),
                new Varied(Decay.HALF, 0, 100, 1));

        assertThat(outcome.undetermined()).containsExactly(1);
        assertThat(outcome.parameters().get(1).halfWidth()).isNaN();
        assertThat(outcome.parameters().get(0).value()).isCloseTo(1.7, within(1e-4));
    }

    @Test
    void aBoundIsKeptAndSaid() {
        Calibration.Outcome outcome = fit(recording(time -> Decay.exact(1, 1.7, 0, time)),
                new Varied(Decay.RATE, 0.1, 1.5, 0.5));

        assertThat(outcome.parameters().getFirst().value()).isCloseTo(1.5, within(1e-9));
        assertThat(outcome.parameters().getFirst().atBound()).isTrue();
    }

    @Test
    void aGapInTheRecordingIsLeftOut() {
        double[] values = recording(time -> Decay.exact(3, 1.7, 0, time)).fitted().getFirst().values();
        values[7] = Double.NaN;
        values[40] = Double.NaN;

        Calibration.Outcome outcome = fit(new Recording(TIMES, List.of(new Recording.Signal(Decay.X, values)), List.of()),
                free(Decay.RATE, 1), free(Decay.X, 1));

        assertThat(outcome.parameters().getFirst().value()).isCloseTo(1.7, within(1e-6));
        assertThat(outcome.fits().getFirst().residuals()[7]).isNaN();
    }

    @Test
    void recordedInputsDriveTheModel() {
        // A feed of 2 in the first second, of 0 in the next.
        double[] feed = IntStream.range(0, TIMES.length).mapToDouble(i -> TIMES[i] < 1 - 1e-9 ? 2 : 0).toArray();
        double turn = Decay.exact(1, 1.7, 2, 1);
        double[] x = IntStream.range(0, TIMES.length).mapToDouble(i -> TIMES[i] <= 1 ? Decay.exact(1, 1.7, 2, TIMES[i])
                : Decay.exact(turn, 1.7, 0, TIMES[i] - 1)).toArray();

        Calibration.Outcome outcome = fit(new Recording(TIMES, List.of(new Recording.Signal(Decay.X, x)),
                List.of(new Recording.Signal(Decay.FEED, feed))), free(Decay.RATE, 1));

        assertThat(outcome.parameters().getFirst().value()).isCloseTo(1.7, within(1e-6));
    }

    private static Varied free(Variable variable, double start) {
        return new Varied(variable, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, start);
    }

    private static Recording recording(DoubleUnaryOperator x) {
        double[] values = IntStream.range(0, TIMES.length).mapToDouble(i -> x.applyAsDouble(TIMES[i])).toArray();
        return new Recording(TIMES, List.of(new Recording.Signal(Decay.X, values)), List.of());
    }

    private static Calibration.Outcome fit(Recording recording, Varied... varied) {
        return new Calibration(Decay::new, Simulation.Options.DEFAULT, List.of(varied), recording, 2)
                .run(Cancellation.NEVER);
    }
}
