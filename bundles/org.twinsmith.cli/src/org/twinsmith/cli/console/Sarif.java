package org.twinsmith.cli.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import org.twinsmith.cli.plant.Results;
import org.twinsmith.core.Version;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, 27 March 2020), which build
 * servers and editors show. Regions count in UTF-16 units; files are named relative to where the command was started.
 */
final class Sarif {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {
    }

    /** A log of one run. */
    static JsonObject log(List<Diagnostic> diagnostics) {
        List<Code> codes = diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        JsonObject run = new JsonObject();
        run.add("tool", object("driver", driver(codes)));
        run.addProperty("columnKind", "utf16CodeUnits");
        JsonArray results = new JsonArray();
        diagnostics.forEach(each -> results.add(result(each, codes.indexOf(each.code()))));
        run.add("results", results);
        JsonArray runs = new JsonArray();
        runs.add(run);
        JsonObject log = new JsonObject();
        log.addProperty("$schema", SCHEMA);
        log.addProperty("version", "2.1.0");
        log.add("runs", runs);
        return log;
    }

    private static JsonObject driver(List<Code> codes) {
        JsonArray rules = new JsonArray();
        codes.forEach(code -> rules.add(rule(code)));
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "Twinsmith");
        driver.addProperty("version", Version.TOOL);
        driver.add("rules", rules);
        return driver;
    }

    /** The page is named in the help text: {@code helpUri} must be absolute, and the documentation comes with the tool. */
    private static JsonObject rule(Code code) {
        String page = "docs/modeller/diagnostics/" + code.id() + ".md";
        JsonObject help = object("text", "See " + page);
        help.addProperty("markdown", "[" + code.id() + "](" + page + ")");
        JsonObject rule = new JsonObject();
        rule.addProperty("id", code.id());
        rule.add("shortDescription", object("text", code.title() + "."));
        rule.add("help", help);
        return rule;
    }

    private static JsonObject result(Diagnostic diagnostic, int rule) {
        String remedy = diagnostic.remedy().isEmpty() ? "" : "; " + diagnostic.remedy();
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", diagnostic.code().id());
        result.addProperty("ruleIndex", rule);
        result.addProperty("level", level(diagnostic.severity()));
        result.add("message", object("text", diagnostic.message() + remedy));
        if (!diagnostic.place().file().isEmpty()) {
            JsonArray locations = new JsonArray();
            locations.add(object("physicalLocation", location(diagnostic.place())));
            result.add("locations", locations);
        }
        return result;
    }

    private static JsonObject location(Place place) {
        JsonObject location = object("artifactLocation", object("uri", uri(place.file())));
        if (place.line() > 0) {
            JsonObject region = new JsonObject();
            region.addProperty("startLine", place.line());
            region.addProperty("startColumn", Math.max(1, place.column()));
            region.addProperty("charOffset", place.offset());
            region.addProperty("charLength", place.length());
            location.add("region", region);
        }
        return location;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String uri(String file) {
        Path path = Path.of(file);
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        try {
            return new URI(null, null, path.toString().replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URI for the path " + file, e);
        }
    }

    private static JsonObject object(String name, JsonObject value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
