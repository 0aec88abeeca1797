package org.twinsmith.cli.console;

import java.util.List;

import org.twinsmith.cli.plant.Results;
import org.twinsmith.core.diagnostic.Diagnostic;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Results as JSON for other programs. */
public final class Json {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeSpecialFloatingPointValues().create();

    private Json() {
    }

    public static String text(Object value) {
        return GSON.toJson(value);
    }

    static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    /** An object with the member {@code diagnostics}, to which a command adds its own. */
    static JsonObject result(List<Diagnostic> diagnostics) {
        JsonArray array = new JsonArray();
        diagnostics.forEach(diagnostic -> array.add(diagnostic(diagnostic)));
        JsonObject result = new JsonObject();
        result.add("diagnostics", array);
        return result;
    }

    private static JsonObject diagnostic(Diagnostic diagnostic) {
        JsonObject object = new JsonObject();
        object.addProperty("code", diagnostic.code().id());
        object.addProperty("severity", diagnostic.severity().label());
        object.addProperty("message", diagnostic.message());
        object.addProperty("remedy", diagnostic.remedy());
        object.addProperty("file", diagnostic.place().file());
        object.addProperty("line", diagnostic.place().line());
        object.addProperty("column", diagnostic.place().column());
        object.addProperty("offset", diagnostic.place().offset());
        object.addProperty("length", diagnostic.place().length());
        return object;
    }
}
