package org.twinsmith.diagram.live;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.twinsmith.diagram.paint.LiveValue;
import org.twinsmith.diagram.paint.LiveValue.State;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Understands what a live page is told. */
final class LiveMessages {
    private static final int LONGEST = 40;

    private LiveMessages() {
    }

    /** The values of a message by signal. @throws JsonParseException where it is none */
    static Map<String, LiveValue> read(String json) {
        Map<String, LiveValue> values = new HashMap<>();
        try {
            for (JsonElement each : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("signals")) {
                JsonObject signal = each.getAsJsonObject();
                JsonArray points = signal.getAsJsonArray("points");
                if (!points.isEmpty()) {
                    JsonElement last = points.get(points.size() - 1).getAsJsonArray().get(1);
                    values.put(signal.get("name").getAsString(), new LiveValue(text(last, signal.getAsJsonArray("literals")),
                            signal.get("unit").getAsString(), state(signal.get("condition").getAsString())));
                }
            }
        } catch (IllegalStateException | ClassCastException | NullPointerException | UnsupportedOperationException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new JsonParseException("the message is none of a live page", e);
        }
        return values;
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
        if (value.isJsonNull()) {
            return "–";
        }
        double number = value.getAsDouble();
        int index = (int) Math.round(number);
        if (!literals.isEmpty() && index >= 0 && index < literals.size()) {
            String literal = literals.get(index).getAsString();
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
