package org.twinsmith.runtime.live;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.twinsmith.runtime.live.LiveState.Condition;
import org.twinsmith.runtime.live.LiveState.Note;
import org.twinsmith.runtime.live.LiveState.Point;
import org.twinsmith.runtime.live.LiveState.Shown;
import org.twinsmith.runtime.live.LiveState.Snapshot;

/** Tells one page what is new since it was last told: all the first time. Belongs to one connection. */
final class LiveJson {
    /** Gson's own escaping keeps markup out, whatever the names are. */
    private static final Gson GSON = new Gson();
    private final Map<String, Long> told = new HashMap<>();
    private long noted;

    /** One object on one line. */
    String next(Snapshot snapshot) {
        JsonObject message = new JsonObject();
        JsonArray signals = new JsonArray();
        for (Shown shown : snapshot.signals()) {
            Long before = told.put(shown.signal().name(), shown.count());
            if (before == null || before < shown.count()) {
                signals.add(signal(shown, last(shown.points(), shown.count() - (before == null ? 0 : before))));
            }
        }
        message.add("signals", signals);
        JsonArray lines = new JsonArray();
        for (Note note : last(snapshot.notes(), snapshot.noted() - noted)) {
            JsonObject line = new JsonObject();
            line.addProperty("time", note.time().toString());
            line.addProperty("level", note.level());
            line.addProperty("text", note.text());
            lines.add(line);
        }
        noted = snapshot.noted();
        message.add("notes", lines);
        return GSON.toJson(message);
    }

    private static <T> List<T> last(List<T> all, long count) {
        return all.subList((int) Math.max(0, all.size() - count), all.size());
    }

    private static JsonObject signal(Shown shown, List<Point> points) {
        JsonObject signal = new JsonObject();
        signal.addProperty("name", shown.signal().name());
        signal.addProperty("description", shown.signal().description());
        signal.addProperty("unit", shown.signal().literals().isEmpty() ? shown.signal().unit().text() : "");
        signal.addProperty("condition", shown.condition().name().toLowerCase(Locale.ROOT));
        JsonArray literals = new JsonArray();
        shown.signal().literals().forEach(literals::add);
        signal.add("literals", literals);
        JsonArray series = new JsonArray();
        for (Point point : points) {
            JsonArray pair = new JsonArray();
            pair.add(point.time().toEpochMilli());
            pair.add(Double.isFinite(point.value()) ? point.value() : null);
            series.add(pair);
        }
        signal.add("points", series);
        return signal;
    }
}
