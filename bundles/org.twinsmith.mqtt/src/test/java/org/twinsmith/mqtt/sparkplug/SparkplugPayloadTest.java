package org.twinsmith.mqtt.sparkplug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.mqtt.payload.MalformedMessage;
import org.twinsmith.mqtt.payload.Reading;

class SparkplugPayloadTest {
    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");

    @ParameterizedTest
    @CsvSource({"Outputs/Power, 12.5", "Outputs/Level, -0.25", "Outputs/Count, -42", "Outputs/Small, -5", "Outputs/Short, -300",
        "Outputs/Long, -9007199254740992", "Outputs/Unsigned, 4000000000", "Outputs/Big, 18446744073709551615", "Outputs/On, 1", "Outputs/Text, 3.5",
        "Outputs/Infinite, Infinity", "Outputs/NaN, NaN", "Node Control/Rebirth, 0", "bdSeq, 7"})
    void whatAForeignEncoderWroteIsRead(String name, Double value) throws MalformedMessage {
        Reading reading = metric(name).reading(Optional.of(TIME));
        assertThat(reading.value()).isEqualTo(value);
        assertThat(reading.quality()).isEqualTo(Quality.GOOD);
        assertThat(reading.time()).contains(TIME);
    }

    @Test
    void aMetricSaysHowFarItCanBeTrusted() throws MalformedMessage {
        assertThat(metric("Outputs/Nothing").reading(Optional.empty()).quality()).isEqualTo(Quality.BAD);
        assertThat(metric("Outputs/Bad").reading(Optional.empty())).matches(reading -> reading.quality() == Quality.BAD && Double.isNaN(reading.value()));
        assertThat(metric("Outputs/Stale").reading(Optional.empty())).matches(reading -> reading.quality() == Quality.UNCERTAIN && reading.value() == 1);
        assertThatThrownBy(() -> metric("Outputs/Bytes").reading(Optional.empty())).isInstanceOf(MalformedMessage.class).hasMessageContaining("bytes");
    }

    @Test
    void aMetricSaysItsUnit() throws MalformedMessage {
        assertThat(SparkplugPayload.read(Vectors.of("nbirth")).metrics().stream().filter(each -> !each.unit().isEmpty()).toList()).singleElement()
                .satisfies(each -> assertThat(each.name() + " " + each.unit() + " " + each.shown()).isEqualTo("Outputs/Stale kW 1.0"));
    }

    @Test
    void aMessageOfThePastSaysSo() throws MalformedMessage {
        SparkplugPayload data = SparkplugPayload.read(Vectors.of("ndata"));
        assertThat(data.sequence()).hasValue(1);
        assertThat(data.time()).contains(TIME.plusSeconds(1));
        assertThat(data.metrics()).extracting(Metric::historical).containsExactly(false, true);
        assertThat(data.metrics()).extracting(Metric::name).containsOnly("");
    }

    /** The foreign decoder read this text as: timestamp 1772366400123, one metric Node Control/Rebirth, Boolean, true. */
    @Test
    void aRequestForABirthIsWhatTheForeignDecoderReads() {
        assertThat(Base64.getEncoder().encodeToString(SparkplugCommand.rebirth(TIME)))
                .isEqualTo("CPuUlMrKMxIhChROb2RlIENvbnRyb2wvUmViaXJ0aBj7lJTKyjMgC3AB");
    }

    /** What {@code sparkplug-payload} 1.0.3 of Eclipse Tahu encodes for the same metric. */
    @ParameterizedTest
    @CsvSource({"DOUBLE, 1, 13, CPuUlMrKMxIUEAEY+5SUysozIAppAAAAAAAAKkA=", "FLOAT, , -0.25, CPuUlMrKMxIdCg1PdXRwdXRzL0xldmVsGPuUlMrKMyAJZQAAgL4=",
        "INT32, 3, -43, CPuUlMrKMxIREAMY+5SUysozIANQ1f///w8=", "INT64, 6, -5, CPuUlMrKMxIWEAYY+5SUysozIARY+///////////AQ==",
        "UINT32, 7, 4000000000, CPuUlMrKMxIREAcY+5SUysozIAdYgNCs8w4=", "BOOLEAN, 9, 1, CPuUlMrKMxINEAkY+5SUysozIAtwAQ==",
        "STRING, 10, 3.5, CPuUlMrKMxIQEAoY+5SUysozIAx6AzMuNQ=="})
    void anOrderIsWhatTheForeignEncoderWrites(DataType type, Long alias, double value, String expected) {
        byte[] order = SparkplugCommand.write(TIME, "Outputs/Level", alias == null ? OptionalLong.empty() : OptionalLong.of(alias), type, value);
        assertThat(Base64.getEncoder().encodeToString(order)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"INT8, 128", "UINT8, -1", "UINT16, 65536", "INT32, 3e9", "UINT32, 5e9", "INT64, 1e19", "BYTES, 1", "DATA_SET, 0"})
    void aTypeThatDoesNotTakeTheNumberSaysSo(DataType type, double value) {
        assertThatThrownBy(() -> SparkplugCommand.write(TIME, "x", OptionalLong.empty(), type, value)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it is of the type");
    }

    @Test
    void damagedMessagesAreReadOrMalformedAndNothingElse() {
        Random random = new Random(7);
        byte[] sound = Vectors.of("nbirth");
        EdgeSession session = new EdgeSession();
        SparkplugTopic topic = SparkplugTopic.parse("spBv1.0/g/NBIRTH/e").orElseThrow();
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(sound, random.nextInt(10) == 0 ? random.nextInt(sound.length) : sound.length);
            for (int k = random.nextInt(4); k >= 0 && damaged.length > 0; k--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                for (EdgeEvent event : session.on(topic, SparkplugPayload.read(damaged))) {
                    if (event instanceof EdgeEvent.Value value) {
                        value.metric().reading(value.time());
                    }
                }
            } catch (MalformedMessage e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aLengthBehindTheEndTakesNoMemory() {
        assertThatThrownBy(() -> SparkplugPayload.read(new byte[] {0x12, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07}))
                .isInstanceOf(MalformedMessage.class);
        assertThatThrownBy(() -> SparkplugPayload.read(new byte[(1 << 24) + 1])).isInstanceOf(MalformedMessage.class);
    }

    private static Metric metric(String name) throws MalformedMessage {
        return SparkplugPayload.read(Vectors.of("nbirth")).metrics().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
