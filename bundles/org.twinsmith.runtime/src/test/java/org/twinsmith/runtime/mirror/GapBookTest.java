package org.twinsmith.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.runtime.journal.Dropped;
import org.twinsmith.runtime.source.FollowedSignal;
import org.twinsmith.runtime.store.Gap;
import org.twinsmith.runtime.store.Gap.Cause;

/** Our clock is ten seconds behind the source's throughout. */
class GapBookTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private final List<Gap> gaps = new ArrayList<>();
    private final GapBook book = new GapBook(gaps::add);

    @Test
    void anOutageWithoutMemoryIsOneGapFromTheLastSampleToTheFirst() {
        book.samples(List.of(sample("a", 0), sample("b", 0)));
        book.interrupted(List.of("a", "b"), here(5));
        book.samples(List.of(unknown("a", 5), unknown("b", 5)));
        book.resumed(List.of("a", "b"), here(20), false);
        book.samples(List.of(sample("a", 22)));
        book.samples(List.of(sample("a", 23), sample("b", 25)));
        assertThat(gaps).containsExactly(gap("a", 0, 22, Cause.CONNECTION, false), gap("b", 0, 25, Cause.CONNECTION, false));
    }

    @Test
    void whatTheSourceKeptMeanwhileBridgesTheGap() {
        book.samples(List.of(sample("a", 0)));
        book.interrupted(List.of("a"), here(5));
        book.resumed(List.of("a"), here(8), true);
        book.samples(List.of(sample("a", 3), sample("a", 9)));
        assertThat(gaps).containsExactly(gap("a", 0, 8, Cause.CONNECTION, true));
    }

    @Test
    void anOutageWithinAnOutageIsTheSameGap() {
        book.samples(List.of(sample("a", 0)));
        book.interrupted(List.of("a"), here(5));
        book.resumed(List.of("a"), here(7), false);
        book.interrupted(List.of("a"), here(9));
        book.samples(List.of(unknown("a", 9)));
        book.resumed(List.of("a"), here(12), false);
        book.samples(List.of(sample("a", 13)));
        assertThat(gaps).containsExactly(gap("a", 0, 13, Cause.CONNECTION, false));
    }

    @Test
    void aGapThatIsOpenEndsWithTheMirrorAndTheNextOneGoesOnFromTheLastSample() {
        book.samples(List.of(sample("a", 0)));
        book.interrupted(List.of("a"), here(5));
        book.close(here(30));
        book.continues("a", START.plusSeconds(1));
        book.samples(List.of(sample("a", 40)));
        book.dropped(List.of(new Dropped("b", START, START.plusSeconds(9), 12)));
        assertThat(gaps).containsExactly(gap("a", 0, 30, Cause.CONNECTION, false), gap("a", 1, 40, Cause.STOPPED, false),
                gap("b", 0, 9, Cause.OVERFLOW, false));
    }

    @Test
    void aSignalThatFallsSilentIsAlarmedOnceAndGreetedWhenItSpeaksAgain() {
        List<Diagnostic> alarms = new ArrayList<>();
        StallWatch watch = new StallWatch(List.of(new FollowedSignal("a", Unit.ONE, 3), new FollowedSignal("b", Unit.ONE, 0)), 0,
                alarms::add);
        watch.look(2_900_000_000L);
        watch.samples(List.of(sample("a", 1)), 3_000_000_000L);
        watch.look(5_000_000_000L);
        assertThat(alarms).isEmpty();
        watch.look(6_500_000_000L);
        watch.look(9_000_000_000L);
        watch.samples(List.of(sample("a", 2), sample("b", 2)), 10_000_000_000L);
        assertThat(alarms).extracting(Diagnostic::severity).containsExactly(Severity.WARNING, Severity.INFO);
        assertThat(alarms.getFirst().message()).contains("a has said nothing for 3.5", "allows 3.0 s");
    }

    private static Gap gap(String signal, int from, int until, Cause cause, boolean bridged) {
        return new Gap(signal, START.plusSeconds(from), START.plusSeconds(until), cause, bridged);
    }

    private static Instant here(int seconds) {
        return START.minusSeconds(10).plusSeconds(seconds);
    }

    private static Sample sample(String signal, int seconds) {
        return new Sample(signal, seconds, Quality.GOOD, START.plusSeconds(seconds), here(seconds));
    }

    private static Sample unknown(String signal, int seconds) {
        return new Sample(signal, Double.NaN, Quality.BAD, START.plusSeconds(seconds), here(seconds));
    }
}
