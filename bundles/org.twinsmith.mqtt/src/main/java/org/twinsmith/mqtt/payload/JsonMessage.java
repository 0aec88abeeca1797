package org.twinsmith.mqtt.payload;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import org.twinsmith.mqtt.address.JsonPointer;

/**
 * A message in JSON (RFC 8259), or one that is a bare number or word.
 *
 * <p>A number, a truth value (1 and 0) and a text that is a number are values; so are the words {@code NaN},
 * {@code Infinity} and {@code -Infinity}, for which JSON has no number. {@code null}, and a message without content, say that nothing is known.
 */
public final class JsonMessage {
    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 64;
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");
    private final JsonElement content;

    private JsonMessage(JsonElement content) {
        this.content = content;
    }

    /** Reads a message. @throws MalformedMessage where it is too large, too deep, no UTF-8 or no JSON */
    public static JsonMessage read(byte[] message) throws MalformedMessage {
        if (message.length > LARGEST) {
            throw new MalformedMessage("it has " + message.length + " bytes; " + LARGEST + " are allowed");
        }
        String text = text(message).strip();
        if (text.isEmpty()) {
            return new JsonMessage(JsonNull.INSTANCE);
        }
        if (NumberText.isNumber(text)) {
            return new JsonMessage(new JsonPrimitive(text));
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            JsonElement content = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedMessage("it goes on behind its end");
            }
            return new JsonMessage(content);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new MalformedMessage("it is no JSON", e);
        }
    }

    /**
     * What stands at a place; empty where nothing does, as in messages that tell only what changed.
     *
     * @param time what {@link #time} said
     * @throws MalformedMessage where something else than a number or a truth value stands there
     */
    public Optional<Reading> reading(JsonPointer pointer, Optional<Instant> time) throws MalformedMessage {
        return switch (at(pointer)) {
            case null -> Optional.empty();
            case JsonNull none -> Optional.of(Reading.unknown(time));
            case JsonPrimitive primitive -> Optional.of(Reading.good(number(primitive, pointer), time));
            case JsonArray array -> throw new MalformedMessage(where(pointer) + " is a list of " + array.size() + ", but a number or a truth value is needed");
            default -> throw new MalformedMessage(where(pointer) + " is an object, but a number or a truth value is needed");
        };
    }

    /** The time that stands at a place; empty where nothing does. @throws MalformedMessage where something else does */
    public Optional<Instant> time(JsonPointer pointer) throws MalformedMessage {
        return switch (at(pointer)) {
            case null -> Optional.empty();
            case JsonPrimitive primitive when !primitive.isBoolean() -> Optional.of(MessageTime.parse(primitive.getAsString()));
            default -> throw new MalformedMessage(where(pointer) + " is no time");
        };
    }

    /** A value in a message. @param text short, for people */
    public record Leaf(JsonPointer pointer, ValueKind kind, String text) {
    }

    /** The values in it, in order. @param most how many at most */
    public List<Leaf> leaves(int most) {
        List<Leaf> leaves = new ArrayList<>();
        collect(content, List.of(), most, leaves);
        return leaves;
    }

    private static void collect(JsonElement element, List<String> tokens, int most, List<Leaf> leaves) {
        if (leaves.size() >= most) {
            return;
        }
        switch (element) {
            case JsonObject object -> object.entrySet().forEach(each -> collect(each.getValue(), with(tokens, each.getKey()), most, leaves));
            case JsonArray array -> {
                for (int i = 0; i < array.size() && leaves.size() < most; i++) {
                    collect(array.get(i), with(tokens, String.valueOf(i)), most, leaves);
                }
            }
            case JsonPrimitive primitive -> leaves.add(new Leaf(new JsonPointer(tokens), kind(primitive), primitive.getAsString()));
            default -> { }
        }
    }

    private static List<String> with(List<String> tokens, String next) {
        List<String> longer = new ArrayList<>(tokens);
        longer.add(next);
        return longer;
    }

    private static ValueKind kind(JsonPrimitive primitive) {
        return primitive.isBoolean() ? ValueKind.TRUTH : primitive.isNumber() || NumberText.isNumber(primitive.getAsString()) ? ValueKind.NUMBER : ValueKind.TEXT;
    }

    /** Null where nothing stands there. */
    private JsonElement at(JsonPointer pointer) {
        JsonElement found = content;
        for (String token : pointer.tokens()) {
            found = switch (found) {
                case JsonObject object -> object.get(token);
                case JsonArray array when INDEX.matcher(token).matches() && Integer.parseInt(token) < array.size() -> array.get(Integer.parseInt(token));
                case null, default -> null;
            };
        }
        return found;
    }

    private static double number(JsonPrimitive primitive, JsonPointer pointer) throws MalformedMessage {
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean() ? 1 : 0;
        }
        return NumberText.parse(primitive.getAsString(), where(pointer));
    }

    private static String where(JsonPointer pointer) {
        return pointer.tokens().isEmpty() ? "it" : "its " + pointer;
    }

    private static String text(byte[] message) throws MalformedMessage {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedMessage("it is no UTF-8", e);
        }
    }
}
