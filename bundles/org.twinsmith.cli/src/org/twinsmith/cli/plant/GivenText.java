package org.twinsmith.cli.plant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.client.Given;

/** Values of the command line: arrays and structures in JSON, all else as it stands. */
final class GivenText {
    private GivenText() {
    }

    /** @throws DiagnosticException {@code USAGE} where a bracket opens what is no JSON */
    static Given parse(String text) {
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return new Given.Text(text);
        }
        try {
            return given(JsonParser.parseString(text));
        } catch (JsonParseException | IllegalStateException e) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "'" + text + "' is no JSON: " + e.getMessage(),
                    "write arrays as [1, 2] and structures as {\"x\": 1}", Place.NOWHERE), e);
        }
    }

    private static Given given(JsonElement element) {
        if (element.isJsonArray()) {
            return new Given.Many(StreamSupport.stream(element.getAsJsonArray().spliterator(), false).map(GivenText::given).toList());
        }
        if (element.isJsonObject()) {
            Map<String, Given> fields = new LinkedHashMap<>();
            element.getAsJsonObject().entrySet().forEach(each -> fields.put(each.getKey(), given(each.getValue())));
            return new Given.Fields(fields);
        }
        return new Given.Text(element.isJsonNull() ? "" : element.getAsString());
    }
}
