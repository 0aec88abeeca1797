package org.twinsmith.mqtt.payload;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.twinsmith.mqtt.address.JsonPointer;

/** A message in JSON that asks a device for a value: the bare value, or an object with the value, and the time if wanted, at their places. */
public final class JsonOrder {
    private JsonOrder() {
    }

    /**
     * The message.
     *
     * @param pointer where the value stands; each of its tokens is the name of a member
     * @param truth whether the value is written as true or false
     * @param time where the time stands, as ISO 8601; empty for none, and without one where the value is the whole message
     */
    public static byte[] of(JsonPointer pointer, double value, boolean truth, Optional<JsonPointer> time, Instant now) {
        JsonPrimitive content = truth ? new JsonPrimitive(value != 0) : new JsonPrimitive(number(value));
        JsonElement message = content;
        if (!pointer.tokens().isEmpty()) {
            JsonObject object = new JsonObject();
            put(object, pointer.tokens(), content);
            time.filter(place -> !place.tokens().isEmpty() && !place.equals(pointer)).ifPresent(place -> put(object, place.tokens(), new JsonPrimitive(now.toString())));
            message = object;
        }
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : new BigDecimal(Double.toString(value));
    }

    private static void put(JsonObject object, List<String> tokens, JsonPrimitive content) {
        JsonObject owner = object;
        for (String token : tokens.subList(0, tokens.size() - 1)) {
            if (!(owner.get(token) instanceof JsonObject)) {
                owner.add(token, new JsonObject());
            }
            owner = owner.getAsJsonObject(token);
        }
        owner.add(tokens.getLast(), content);
    }
}
