package org.twinsmith.mqtt.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

/** The rules of Eclipse Sparkplug 3.0.0, section 5, on births, deaths and sequence numbers. */
class EdgeSessionTest {
    private final EdgeSession session = new EdgeSession();

    @Test
    void anAliasStandsForTheNameOfItsBirth() {
        on("NBIRTH/e", 0, metric("Power", 1, 10));
        assertThat(on("NDATA/e", 1, metric("", 1, 11))).singleElement().isInstanceOfSatisfying(EdgeEvent.Value.class,
                value -> assertThat(value.metric().name()).isEqualTo("Power"));
        assertThat(on("NDATA/e", 2, metric("", 2, 11))).containsExactly(new EdgeEvent.Unannounced());
    }

    @Test
    void numbersGoOnAcrossDevicesAndBeginAnewBehind255() {
        on("NBIRTH/e", 254);
        assertThat(on("DBIRTH/e/d", 255)).noneMatch(EdgeEvent.Missed.class::isInstance);
        assertThat(on("DDATA/e/d", 0)).isEmpty();
        assertThat(on("NDATA/e", 1)).isEmpty();
        assertThat(on("NDATA/e", 4)).containsExactly(new EdgeEvent.Missed(2, 4));
        assertThat(on("NDATA/e", 5)).isEmpty();
    }

    @Test
    void whoComesLaterTakesTheNumberThatComes() {
        assertThat(on("NDATA/e", 77)).isEmpty();
        session.startAnew();
        assertThat(on("NDATA/e", 3)).isEmpty();
    }

    @Test
    void aDeathOfAnOlderSessionIsNone() {
        on("NBIRTH/e", 0, metric("bdSeq", -1, 8));
        assertThat(on("NDEATH/e", -1, metric("bdSeq", -1, 7))).isEmpty();
        assertThat(on("NDEATH/e", -1, metric("bdSeq", -1, 8))).containsExactly(new EdgeEvent.Gone(""));
    }

    @Test
    void commandsComeToNothing() {
        assertThat(on("NCMD/e", -1, metric("Power", -1, 1))).isEmpty();
    }

    private List<EdgeEvent> on(String topic, int sequence, Metric... metrics) {
        return session.on(SparkplugTopic.parse("spBv1.0/g/" + topic).orElseThrow(), new SparkplugPayload(Optional.empty(),
                sequence < 0 ? OptionalInt.empty() : OptionalInt.of(sequence), List.of(metrics)));
    }

    private static Metric metric(String name, int alias, long value) {
        return new Metric(name, alias < 0 ? OptionalLong.empty() : OptionalLong.of(alias), Optional.empty(), DataType.INT64, false, OptionalInt.empty(),
                new MetricValue.Whole(value));
    }
}
