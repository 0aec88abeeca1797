package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;
import org.twinsmith.exchange.orbit.CzmlText;
import org.twinsmith.exchange.orbit.GroundTrackJson;
import org.twinsmith.exchange.orbit.OrbitHistory;

/** Scenes read by Cesium, ground tracks by check-geojson. */
class ForeignSceneTest {
    private static final Path FOLDER = Path.of(System.getProperty("twinsmith.root"), "bundles/org.twinsmith.tests/src/test/node-space");
    private static final double START = TimeSystem.UTC.toTt(CalendarDate.seconds("2026-03-20T12:00:00").orElseThrow());
    private static final double RADIUS = 7e6;
    private static final double RATE = Math.sqrt(Oracle.MU / (RADIUS * RADIUS * RADIUS));
    private static final double STEP = 30;
    private static final int ROWS = 400;
    @TempDir
    private Path folder;

    @BeforeAll
    static void needsTheReaders() throws InterruptedException {
        if (!Files.isDirectory(FOLDER.resolve("node_modules/@cesium/engine")) || !hasNode()) {
            System.err.println("""

                    ##########################################################################################
                    ##  TESTS WITH FOREIGN READERS OF ORBITS WERE SKIPPED: Cesium and check-geojson are not
                    ##  installed. "./build setup" does that where Node.js 18 or newer is there.
                    ##########################################################################################
                    """);
            Assumptions.abort("Cesium is not installed; run ./build setup");
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private JsonObject read(String kind, String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("file." + kind), text);
        List<String> command = new ArrayList<>(List.of("node", FOLDER.resolve("read.js").toString(), kind, file.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(answer).as(Files.readString(folder.resolve("errors"))).startsWith(kind.equals("czml") ? "{" : "");
        return JsonParser.parseString(answer.startsWith("[") ? "{\"features\":" + answer + "}" : answer).getAsJsonObject();
    }

    private static double[] circular(double seconds) {
        double u = RATE * seconds;
        double speed = RADIUS * RATE;
        return new double[] {RADIUS * Math.cos(u), RADIUS * Math.sin(u) / 2, RADIUS * Math.sin(u) * Math.sqrt(3) / 2,
            -speed * Math.sin(u), speed * Math.cos(u) / 2, speed * Math.cos(u) * Math.sqrt(3) / 2};
    }

    /** Over three hours, westward over the antimeridian again and again. */
    private static OrbitHistory history(String name) {
        double[] dates = new double[ROWS];
        double[][] states = new double[ROWS][];
        double[][] places = new double[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            dates[i] = START + STEP * i;
            states[i] = circular(STEP * i);
            places[i] = new double[] {Math.sin(RATE * STEP * i), Math.IEEEremainder(-RATE * STEP * i, 2 * Math.PI), 6.2e5};
        }
        return new OrbitHistory(name, dates, states, places);
    }

    @Test
    void cesiumPutsTheBodyWhereItWasBetweenTwoRows() throws IOException {
        double seconds = 4567.8;
        JsonObject scene = read("czml", CzmlText.of("day \u00e9 \"</script>", List.of(history("sat \u202e\\1"))), Double.toString(seconds));
        JsonObject body = scene.getAsJsonArray("bodies").get(0).getAsJsonObject();
        assertThat(scene.get("name").getAsString()).isEqualTo("day \u00e9 \"</script>");
        assertThat(scene.get("start").getAsString()).startsWith("2026-03-20T12:00:00");
        assertThat(body.get("name").getAsString()).isEqualTo("sat \u202e\\1");
        assertThat(body.get("available").getAsBoolean()).isTrue();
        double[] there = body.getAsJsonArray("position").asList().stream().mapToDouble(each -> each.getAsDouble()).toArray();
        assertThat(there).containsExactly(Arrays.copyOf(circular(seconds), 3), within(0.5));
    }

    @Test
    void cesiumKnowsNothingOfTheBodyAfterTheRun() throws IOException {
        JsonObject scene = read("czml", CzmlText.of("day", List.of(history("a"), history("b"))), Double.toString(STEP * ROWS - 1));
        assertThat(scene.getAsJsonArray("bodies")).hasSize(2).allSatisfy(body -> assertThat(body.getAsJsonObject().get("available").getAsBoolean()).isFalse());
    }

    @Test
    void tracksAreValidAndCutOncePerTurn() throws IOException {
        JsonArray features = read("geojson", GroundTrackJson.of(List.of(history("a\"b"), history("c")))).getAsJsonArray("features");
        int turns = (int) Math.floor((RATE * STEP * (ROWS - 1) + Math.PI) / (2 * Math.PI));
        assertThat(features).hasSize(2);
        assertThat(features.get(0).getAsJsonObject().get("name").getAsString()).isEqualTo("a\"b");
        assertThat(features.get(1).getAsJsonObject().get("lines").getAsInt()).isEqualTo(1 + turns);
    }

    /** What the reader would say of a track that is none: that it can refuse. */
    @Test
    void theForeignReaderRefusesWhatIsNoTrack() throws IOException {
        String broken = GroundTrackJson.of(List.of(history("a"))).replaceFirst("\\[\\[\\[[^\\]]*\\]", "[[[\"x\",1]");
        assertThat(read("geojson", broken).has("refused")).isTrue();
    }
}
