package org.twinsmith.diagram.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.google.gson.JsonParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.paint.LiveValue.State;
import org.twinsmith.runtime.live.LivePage;
import org.twinsmith.runtime.live.LiveServer;
import org.twinsmith.runtime.live.LiveSignal;
import org.twinsmith.runtime.live.LiveState;

/** What a drawing hears of the live page that the command line serves. */
class LiveStreamTest {
    private static final long PATIENCE_SECONDS = 120;
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private final BlockingQueue<Map<String, LiveValue>> heard = new LinkedBlockingQueue<>();
    private final LiveState state = new LiveState(List.of(
            new LiveSignal("p1.power", "", new Unit("kW", Unit.ONE.dimension(), 1000, 0), List.of(), new Interval(0, 2000), new Interval(0, 3000)),
            new LiveSignal("p1.mode", "", Unit.ONE, List.of("off", "running"), Interval.ALL, Interval.ALL)));

    @Test
    void valuesComeInTheirUnitWithWhatIsToBeThoughtOfThemAndGrowOldWhenTheServerGoes() throws InterruptedException {
        try (LiveServer server = LiveServer.open("127.0.0.1", 0, new LivePage("Station", "<svg/>"), state);
                LiveStream stream = LiveStream.of(server.address(), heard::add)) {
            state.samples(List.of(sample("p1.power", 1500, Quality.GOOD), sample("p1.mode", 1, Quality.GOOD)));
            assertThat(await(values -> values.containsKey("p1.mode"))).isEqualTo(Map.of("p1.power", new LiveValue("1.5", "kW", State.NORMAL),
                    "p1.mode", new LiveValue("running", "", State.NORMAL)));

            state.samples(List.of(sample("p1.power", 2500, Quality.GOOD)));
            await(values -> values.get("p1.power").equals(new LiveValue("2.5", "kW", State.UNUSUAL)));
            state.samples(List.of(sample("p1.power", 3500, Quality.GOOD)));
            await(values -> values.get("p1.power").equals(new LiveValue("3.5", "kW", State.ALARM)));
            state.samples(List.of(sample("p1.power", 1000, Quality.UNCERTAIN)));
            await(values -> values.get("p1.power").equals(new LiveValue("1", "kW", State.STALE)));
            state.samples(List.of(sample("p1.power", 1000, Quality.BAD)));
            await(values -> values.get("p1.power").state() == State.BAD);

            server.close();
            await(values -> values.get("p1.mode").equals(new LiveValue("running", "", State.STALE)));
        }
    }

    @Test
    void aPageThatIsNotThereYetIsWaitedFor() throws InterruptedException {
        LiveServer first = LiveServer.open("127.0.0.1", 0, new LivePage("Station", "<svg/>"), state);
        String address = first.address();
        int port = Integer.parseInt(address.replaceAll("\\D+$", "").replaceAll(".*:", ""));
        first.close();
        try (LiveStream stream = LiveStream.of(address, heard::add)) {
            await(Map::isEmpty);
            try (LiveServer second = LiveServer.open("127.0.0.1", port, new LivePage("Station", "<svg/>"), state)) {
                state.samples(List.of(sample("p1.power", 1500, Quality.GOOD)));
                assertThat(await(values -> values.containsKey("p1.power"))).hasSize(1);
                assertThat(second.viewers()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://127.0.0.1/", "127.0.0.1:8080", "http:///a", "http://a b/", "file:///etc/passwd"})
    void whatIsNoAddressOfAPageIsRefused(String address) {
        assertThatThrownBy(() -> LiveStream.check(address)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no address of a page");
    }

    @Test
    void theTokenOfAPageGoesAlong() {
        assertThat(LiveStream.check("http://plant:8080/?token=a%20b")).hasToString("http://plant:8080/events?token=a%20b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "[]", "{}", "{\"signals\":1}", "{\"signals\":[{}]}", "{\"signals\":[{\"points\":[1]}]}", "{\"signals\":[null]}"})
    void whatIsNoMessageOfAPageIsRefused(String message) {
        assertThatThrownBy(() -> LiveMessages.read(message)).isInstanceOf(JsonParseException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1.5, 1.5", "1234.56, 1235", "12345.6, 12346", "0.012345, 0.01235", "-3.14159, -3.142", "2.0E7, 2.00e+07", "1.0E-6, 1.00e-06", "99.999, 100"})
    void numbersHaveFourDigitsThatCount(double value, String text) {
        assertThat(LiveMessages.number(value)).isEqualTo(text);
    }

    private Map<String, LiveValue> await(Predicate<Map<String, LiveValue>> wanted) throws InterruptedException {
        Optional<Map<String, LiveValue>> found = Optional.empty();
        while (found.isEmpty()) {
            Map<String, LiveValue> next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("something is heard").isNotNull();
            found = Optional.of(next).filter(wanted);
        }
        return found.get();
    }

    private static Sample sample(String signal, double value, Quality quality) {
        return new Sample(signal, value, quality, START, START);
    }
}
