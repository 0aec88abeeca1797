package org.twinsmith.diagram.live;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.paint.LiveValue.State;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Understands what a live page is told. */
final class LiveMessages {
    private static final int LONGEST = 40;

    private LiveMessages() {
    }

    /** The values of a message by signal. @throws JsonParseException where it is none */
    static Map<String, LiveValue> read(String json) {
        Map<String, LiveValue> values = new HashMap<>();
        for (JsonElement each : array(object(JsonParser.parseString(json)).get("signals"))) {
            JsonObject signal = object(each);
            JsonArray points = array(signal.get("points"));
            if (!points.isEmpty()) {
                JsonArray last = array(points.get(points.size() - 1));
                values.put(text(signal.get("name")), new LiveValue(text(last.size() < 2 ? null : last.get(1), array(signal.get("literals"))),
                        text(signal.get("unit")), state(text(signal.get("condition")))));
            }
        }
        return values;
    }

    private static JsonObject object(JsonElement element) {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw none("an object", element);
    }

    private static JsonArray array(JsonElement element) {
        if (element instanceof JsonArray array) {
            return array;
        }
        throw none("an array", element);
    }

    private static String text(JsonElement element) {
        if (element instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw none("a text", element);
    }

    private static double real(JsonElement element) {
        if (element instanceof JsonPrimitive number && number.isNumber()) {
            return number.getAsDouble();
        }
        throw none("a number", element);
    }

    private static JsonParseException none(String wanted, JsonElement found) {
        String what = String.valueOf(found);
        return new JsonParseException("the message is none of a live page: " + what.substring(0, Math.min(LONGEST, what.length())) + " is not " + wanted);
    }

    private static State state(String condition) {
        return switch (condition) {
            case "good" -> State.NORMAL;
            case "unusual" -> State.UNUSUAL;
            case "alarm" -> State.ALARM;
            case "uncertain" -> State.STALE;
            default -> State.BAD;
        };
    }

    private static String text(JsonElement value, JsonArray literals) {
        if (value instanceof JsonNull) {
            return "–";
        }
        double number = real(value);
        int index = (int) Math.round(number);
        if (!literals.isEmpty() && index >= 0 && index < literals.size()) {
            String literal = text(literals.get(index));
            return literal.length() > LONGEST ? literal.substring(0, LONGEST) : literal;
        }
        return number(number);
    }

    /** Four digits that count, as people write them. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e5 || size < 1e-3) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
