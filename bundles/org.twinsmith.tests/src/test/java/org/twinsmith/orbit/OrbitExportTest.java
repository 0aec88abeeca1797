package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.files.ccsds.ndm.odm.oem.Oem;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.TimeStampedPVCoordinates;
import org.twinsmith.core.orbit.GivenOrbit.States;
import org.twinsmith.core.orbit.OrbitFile;
import org.twinsmith.exchange.orbit.CzmlText;
import org.twinsmith.exchange.orbit.EphemerisMessageText;
import org.twinsmith.exchange.orbit.GroundTrackJson;
import org.twinsmith.exchange.orbit.OrbitHistory;

/** What is written of orbits, read by Orekit and by the rules of the formats. */
class OrbitExportTest {
    private static final Oracle ORACLE = new Oracle();
    private static final double START = ORACLE.utc("2026-03-20T12:00:00")
            .durationFrom(new AbsoluteDate(2000, 1, 1, 12, 0, 0, ORACLE.context.getTimeScales().getTT()));

    /** Three states a minute apart, over the antimeridian. */
    private static OrbitHistory history(String name) {
        return new OrbitHistory(name, new double[] {START, START + 60, START + 120},
                new double[][] {{7e6, 1, 2, 3, 7500, 5}, {6985.5e3, 449.6e3, 0, -500, 7400, 0}, {6942e3, 897.3e3, 0, -1000, 7400, 0}},
                new double[][] {{0.1, Math.toRadians(176), 5e5}, {0.2, Math.toRadians(179), 5e5}, {0.3, Math.toRadians(-178), 5e5}});
    }

    @Test
    void orekitReadsTheMessageAndFindsItsStates() {
        String text = EphemerisMessageText.of(history("sat 1"), "TEST", 0);
        Oem message = ORACLE.parsers().buildOemParser().parseMessage(Oracle.source(text));
        List<TimeStampedPVCoordinates> states = message.getSegments().getFirst().getCoordinates();
        assertThat(message.getSegments().getFirst().getMetadata().getObjectName()).isEqualTo("SAT 1");
        assertThat(states).hasSize(3);
        assertThat(states.getFirst().getDate().durationFrom(ORACLE.utc("2026-03-20T12:00:00"))).isCloseTo(0, within(2e-3));
        assertThat(Vector3D.distance(states.getFirst().getPosition(), new Vector3D(7e6, 1, 2))).isLessThan(1e-3);
        assertThat(Vector3D.distance(states.getLast().getVelocity(), new Vector3D(-1000, 7400, 0))).isLessThan(1e-6);
    }

    @Test
    void ourOwnReaderTakesIt() {
        String text = EphemerisMessageText.of(history("sat\n1"), "TEST", 0);
        States states = (States) ((OrbitFile.Read) OrbitFile.parse("sat.oem", List.of(text.split("\n")))).orbit();
        assertThat(states.object()).isEqualTo("sat_1");
        assertThat(states.states()[1]).containsExactly(new double[] {6985.5e3, 449.6e3, 0, -500, 7400, 0}, within(1e-6));
    }

    @Test
    void aTrackIsCutAtTheAntimeridian() {
        JsonObject collection = JsonParser.parseString(GroundTrackJson.of(List.of(history("a\"b</script>")))).getAsJsonObject();
        JsonObject feature = collection.getAsJsonArray("features").get(0).getAsJsonObject();
        JsonArray lines = feature.getAsJsonObject("geometry").getAsJsonArray("coordinates");

        assertThat(feature.getAsJsonObject("properties").get("name").getAsString()).isEqualTo("a\"b</script>");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).getAsJsonArray().get(2).getAsJsonArray().get(0).getAsDouble()).isEqualTo(180);
        assertThat(lines.get(1).getAsJsonArray().get(0).getAsJsonArray().get(0).getAsDouble()).isEqualTo(-180);
        assertThat(lines.get(1).getAsJsonArray().get(0).getAsJsonArray().get(1).getAsDouble()).isCloseTo(Math.toDegrees(0.2 + 0.1 / 3), within(1e-5));
        for (JsonElement line : lines) {
            line.getAsJsonArray().forEach(position -> assertThat(position.getAsJsonArray().get(0).getAsDouble()).isBetween(-180.0, 180.0));
        }
    }

    @Test
    void aSceneHasADocumentAndABodyThatMoves() {
        JsonArray packets = JsonParser.parseString(CzmlText.of("day", List.of(history("sat")))).getAsJsonArray();
        JsonObject document = packets.get(0).getAsJsonObject();
        JsonObject position = packets.get(1).getAsJsonObject().getAsJsonObject("position");

        assertThat(document.get("id").getAsString()).isEqualTo("document");
        assertThat(document.get("version").getAsString()).isEqualTo("1.0");
        assertThat(position.get("referenceFrame").getAsString()).isEqualTo("INERTIAL");
        assertThat(position.getAsJsonArray("cartesian")).hasSize(12);
        assertThat(position.get("epoch").getAsString()).startsWith("2026-03-20T12:00:00.00").endsWith("Z");
        assertThat(new String(CzmlText.of("\u202e", List.of(history("sat"))).getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII)).contains("\\u202e");
    }
}
