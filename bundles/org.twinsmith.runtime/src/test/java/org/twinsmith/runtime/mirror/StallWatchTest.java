package org.twinsmith.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.source.FollowedSignal;

/** Times are given, none is waited for: signals that come each 100 ms, and are stale after 200 ms. */
class StallWatchTest {
    private final List<Diagnostic> alarms = new ArrayList<>();
    private final StallWatch watch = new StallWatch(List.of(new FollowedSignal("a", Unit.ONE, 0.2), new FollowedSignal("b", Unit.ONE, 0.2)), 0, alarms::add);

    /** Whoever looks when it was told to sees the silence one step after it is too long: before the third value is missing. */
    @Test
    void aSilentSignalIsAnAlarmWithinThreeIntervals() {
        double now = 0;
        double pause = 0;
        double spoken = 0;
        while (alarms.isEmpty()) {
            now += Math.clamp(pause, 0.001, 0.2);
            for (; spoken + 0.1 <= now; spoken += 0.1) {
                watch.samples(List.of(sample("b")), nanos(spoken + 0.1));
            }
            pause = watch.look(nanos(now));
        }
        assertThat(alarms).hasSize(1).allMatch(each -> each.message().startsWith("a has said nothing"));
        assertThat(now).isBetween(0.2, 0.3);
    }

    @Test
    void theNextLookIsWhenTheFirstSignalCouldBeSilentForTooLong() {
        watch.samples(List.of(sample("b")), nanos(0.15));
        assertThat(watch.look(nanos(0.18))).isCloseTo(0.02, within(1e-9));
        assertThat(watch.look(nanos(0.21))).isCloseTo(0.14, within(1e-9));
        assertThat(watch.look(nanos(0.5))).isInfinite();
        assertThat(alarms).hasSize(2);
    }

    @Test
    void anAlarmIsRaisedOnceAndIsOverWithTheNextValue() {
        watch.look(nanos(0.3));
        watch.look(nanos(0.4));
        watch.samples(List.of(sample("a")), nanos(0.5));
        assertThat(alarms).extracting(Diagnostic::message).satisfiesExactlyInAnyOrder(one -> assertThat(one).startsWith("a has said nothing"),
                other -> assertThat(other).startsWith("b has said nothing"), back -> assertThat(back).isEqualTo("a speaks again"));
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }

    private static Sample sample(String signal) {
        return new Sample(signal, 1, Quality.GOOD, Instant.EPOCH, Instant.EPOCH);
    }
}
