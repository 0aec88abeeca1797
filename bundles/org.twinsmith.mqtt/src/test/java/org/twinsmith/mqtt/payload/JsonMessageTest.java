package org.twinsmith.mqtt.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.mqtt.address.JsonPointer;

class JsonMessageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12.5 | '' | 12.5", "' -1e3\n' | '' | -1000", "true | '' | 1", "\"7\" | '' | 7", "NaN | '' | NaN", "-Infinity | '' | -Infinity",
        "{\"a\":{\"b\":[1,2.5]}} | /a/b/1 | 2.5", "{\"a\":\"Infinity\"} | /a | Infinity", "{\"\":3} | / | 3", "{\"x\":1e999} | /x | Infinity"})
    void numbersTruthValuesAndTextsOfNumbersAreValues(String message, String pointer, Double value) throws MalformedMessage {
        Reading reading = read(message, pointer).orElseThrow();
        assertThat(reading.value()).isEqualTo(value);
        assertThat(reading.quality()).isEqualTo(Quality.GOOD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"null | ''", "'' | ''", "{\"a\":null} | /a"})
    void nothingSaysThatNothingIsKnown(String message, String pointer) throws MalformedMessage {
        assertThat(read(message, pointer)).contains(Reading.unknown(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":1} | /b", "[1] | /1", "[1] | /-", "[1] | /01", "5 | /a", "{\"a\":1} | /a/b"})
    void whatIsNotThereIsNotSaid(String message, String pointer) throws MalformedMessage {
        assertThat(read(message, pointer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":[1]} | /a | a list of 1", "{\"a\":{}} | /a | an object", "{\"a\":\"on\"} | /a | 'on'", "12 kW | '' | no JSON",
        "{\"a\":1}{ | /a | ", "{'a':1} | /a | no JSON", "{\"a\":NaN} | /a | no JSON", "0x1p3 | '' | no JSON", "\"1d\" | '' | '1d'"})
    void everythingElseIsMalformed(String message, String pointer, String why) {
        assertThatThrownBy(() -> read(message, pointer)).isInstanceOf(MalformedMessage.class).hasMessageContaining(why == null ? "" : why);
    }

    @Test
    void whatIsTooLargeTooDeepOrNoTextIsMalformed() {
        assertThatThrownBy(() -> JsonMessage.read(new byte[(1 << 20) + 1])).isInstanceOf(MalformedMessage.class);
        assertThatThrownBy(() -> read("[".repeat(1000) + "]".repeat(1000), "")).isInstanceOf(MalformedMessage.class);
        assertThatThrownBy(() -> JsonMessage.read(new byte[] {'"', (byte) 0xC3, '"'})).isInstanceOf(MalformedMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1772366400", "1772366400000", "1772366400000000", "1772366400000000000", "1.7723664e9", "\"2026-03-01T12:00:00Z\"",
        "\"2026-03-01T13:00:00.000+01:00\"", "\"1772366400\""})
    void aTimeSaysItsUnitByItsSize(String time) throws MalformedMessage {
        assertThat(JsonMessage.read(bytes("{\"t\":" + time + "}")).time(JsonPointer.parse("/t"))).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"yesterday\"", "1e30", "99999999999999999999", "true", "{}", "\"2026-03-01T12:00:00\""})
    void whatIsNoTimeIsMalformed(String time) {
        assertThatThrownBy(() -> JsonMessage.read(bytes("{\"t\":" + time + "}")).time(JsonPointer.parse("/t"))).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void damagedMessagesAreValuesOrMalformedAndNothingElse() {
        byte[] sound = bytes("{\"values\":[{\"power\":12.5,\"t\":\"2026-03-01T12:00:00Z\"},null,true,\"x\\u00e9\"]}");
        Random random = new Random(7);
        JsonPointer pointer = JsonPointer.parse("/values/0/power");
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = sound.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                JsonMessage message = JsonMessage.read(damaged);
                message.reading(pointer, message.time(JsonPointer.parse("/values/0/t")));
            } catch (MalformedMessage e) {
                assertThat(e.getMessage()).hasSizeLessThan(300);
            }
        }
    }

    private static Optional<Reading> read(String message, String pointer) throws MalformedMessage {
        return JsonMessage.read(bytes(message == null ? "" : message)).reading(JsonPointer.parse(pointer), Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
