package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.fixture.Twins;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What SARIF 2.1.0 (OASIS Standard, 27 March 2020) demands of a log. */
class SarifTest {
    private static final String TEXT = """
            namespace test
            import twin.si.*
            asset A {
                parameter a : Length = 5 [furlongs]
                parameter b : Length = 5 [s]
                parameter c : Length = 5 [kg]
            }
            """;

    @TempDir
    Path folder;

    private JsonObject run() throws IOException {
        Files.writeString(folder.resolve("a model.twin"), TEXT);
        JsonObject log = JsonParser.parseString(Cli.run("check", folder, "--format", "sarif").out()).getAsJsonObject();
        assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
        return log.getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    @Test
    void everyFindingIsAResultWhoseRuleStandsUnderItsIndexWithItsPage() throws IOException {
        JsonObject run = run();
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        assertThat(driver.get("name").getAsString()).isEqualTo("Twinsmith");
        assertThat(driver.getAsJsonArray("rules")).hasSize(2);
        assertThat(run.getAsJsonArray("results")).hasSize(3);
        for (JsonElement each : run.getAsJsonArray("results")) {
            JsonObject result = each.getAsJsonObject();
            JsonObject rule = driver.getAsJsonArray("rules").get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").getAsString()).isIn("none", "note", "warning", "error");
            String page = rule.getAsJsonObject("help").get("text").getAsString().replace("See ", "");
            assertThat(Twins.folder(page)).isRegularFile();
        }
    }

    @Test
    void aRegionCoversTheTextThatTheFindingIsAbout() throws IOException {
        JsonObject run = run();
        assertThat(run.get("columnKind").getAsString()).isEqualTo("utf16CodeUnits");
        JsonObject location = run.getAsJsonArray("results").get(0).getAsJsonObject().getAsJsonArray("locations").get(0)
                .getAsJsonObject().getAsJsonObject("physicalLocation");
        JsonObject region = location.getAsJsonObject("region");
        int offset = region.get("charOffset").getAsInt();
        assertThat(TEXT.substring(offset, offset + region.get("charLength").getAsInt())).contains("furlongs");
        assertThat(region.get("startLine").getAsInt()).isEqualTo(4);
        assertThat(region.get("startColumn").getAsInt()).isEqualTo(offset - TEXT.lastIndexOf('\n', offset));
        URI file = URI.create(location.getAsJsonObject("artifactLocation").get("uri").getAsString());
        assertThat(Path.of(file)).isEqualTo(folder.resolve("a model.twin"));
    }

    @Test
    void aModelWithoutFindingsHasAnEmptyListOfResults() {
        JsonObject log = JsonParser.parseString(
                Cli.run("check", Cli.example("reference/dahlquist"), "--format", "sarif").out()).getAsJsonObject();
        assertThat(log.getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonArray("results")).isEmpty();
    }
}
