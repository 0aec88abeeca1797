package org.twinsmith.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.address.ElementPath;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.BrowseOptions;
import org.twinsmith.opcua.client.BrowsedNode;
import org.twinsmith.opcua.client.Browser;
import org.twinsmith.opcua.client.Given;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.client.MirrorClient;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.opcua.client.ServerMethod;
import org.twinsmith.opcua.client.ShapeCheck;
import org.twinsmith.opcua.security.ServerAccess;

/** Methods of a server that nobody here wrote, with arguments of all kinds; and values that are arrays, structures and enumerations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignMethodTest {
    @TempDir
    private static Path folder;
    private ForeignServer server;
    private NodeAccess access;

    @BeforeAll
    void start() throws IOException {
        server = ForeignServer.serving(folder, ForeignServer.sources().resolve("types.xml"));
        access = NodeAccess.armed(ServerAccess.unsecured(server.endpoint()), Arming.of(server.endpoint(), server.endpoint(), Duration.ofMinutes(5)));
    }

    @AfterAll
    void stop() {
        if (access != null) {
            access.close();
            server.close();
        }
    }

    @Test
    void argumentsGetTheTypesThatTheMethodWants() {
        assertThat(call("Numbers", Map.of("small", text("-7"), "large", text("4294967296"), "real", text("0.5"), "on", text("true"))))
                .containsOnlyKeys("told").containsEntry("told", "-7 1,0 0.5 true");
        assertThat(call("Sum", Map.of("values", new Given.Many(List.of(text("1"), text("2.5")))))).containsEntry("sum", "3.5");
        assertThat(call("Choose", Map.of("mode", text("hand"), "at", text("2026-03-31")))).containsEntry("told", "2 2026-03-31T00:00:00.000Z");
        assertThat(call("Choose", Map.of("mode", new Given.Literal("auto", 1), "at", text("2026-03-31T12:00:00Z")))).containsEntry("told", "1 2026-03-31T12:00:00.000Z");
        assertThat(call("Move", Map.of("to", new Given.Fields(Map.of("x", text("1"), "n", text("3")))))).containsEntry("there", "{x = 2.0, n = 3}");
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItIsSent() {
        Map<String, Given> numbers = Map.of("small", text("1"), "large", text("1"), "real", text("1"), "on", text("true"));
        wrong("Numbers", with(numbers, "small", "128"), "small is 128, but its type holds -128 .. 127");
        wrong("Numbers", with(numbers, "large", "-1"), "large is -1");
        wrong("Numbers", with(numbers, "large", "1.5"), "large is '1.5', but a whole number is needed");
        wrong("Numbers", with(numbers, "on", "yes"), "on is 'yes', but true or false is needed");
        wrong("Numbers", with(numbers, "more", "1"), "has no argument more");
        wrong("Sum", Map.of("values", text("1")), "values is an array");
        wrong("Sum", Map.of(), "needs values");
        wrong("Choose", Map.of("mode", text("sideways"), "at", text("2026-03-31")), "Mode has off (0), auto (1), hand (2)");
        wrong("Choose", Map.of("mode", text("off"), "at", text("yesterday")), "at is 'yesterday'");
        wrong("Move", Map.of("to", new Given.Fields(Map.of("x", text("1")))), "lacks the field n");
        wrong("Move", Map.of("to", text("here")), "is a structure with the fields {x, n}");
    }

    @Test
    void aRefusalAndANodeThatIsNoMethodAreTold() {
        assertThatThrownBy(() -> call("Refuse", Map.of())).hasMessageContaining("Bad_InvalidState");
        assertThatThrownBy(() -> access.method(node("Level"), Optional.empty())).isInstanceOfSatisfying(DiagnosticException.class,
                e -> assertThat(e.diagnostics().getFirst().code()).isEqualTo(Code.METHOD));
    }

    @Test
    void arraysStructuresAndEnumerationsAreReadAsPeopleWriteThem() {
        List<BrowsedNode> nodes = Browser.browse(ServerAccess.unsecured(server.endpoint()), BrowseOptions.DEFAULT).nodes();
        assertThat(nodes).filteredOn(each -> each.name().equals("Where")).extracting(BrowsedNode::value).containsExactly("{x = 1.5, n = 7}");
        assertThat(nodes).filteredOn(each -> each.name().equals("Levels")).extracting(BrowsedNode::value).containsExactly("[1.0, 2.0, 3.0]");
        assertThat(nodes).filteredOn(each -> each.name().equals("Chosen")).extracting(BrowsedNode::value).containsExactly("hand (2)");
    }

    @Test
    void elementsAndFieldsAreMirroredAsSignalsOfTheirOwn() throws InterruptedException {
        List<Sample> samples = new CopyOnWriteArrayList<>();
        List<MirrorBinding> bindings = List.of(part("Levels", "/0"), part("Levels", "/2"), part("Where", "/x"), part("Where", "/n"));
        try (MirrorClient mirror = MirrorClient.start(ServerAccess.unsecured(server.endpoint()), bindings, listener(samples))) {
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (samples.size() < 4 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(mirror.followed()).hasSize(4);
        }
        assertThat(samples).extracting(each -> each.signal() + " " + each.value() + " " + each.quality())
                .contains("Levels/0 1.0 GOOD", "Levels/2 3.0 GOOD", "Where/x 1.5 GOOD", "Where/n 7.0 GOOD");
    }

    @Test
    void whatAServersValueLacksIsToldBeforeItIsFollowed() {
        assertThat(ShapeCheck.of(ServerAccess.unsecured(server.endpoint()), List.of(part("Levels", "/0"), part("Levels", "/3"), part("Where", "/y"), part("Level", "/0"),
                part("Where", "/x")))).extracting(each -> each.severity() + " " + each.message()).satisfiesExactlyInAnyOrder(
                        levels -> assertThat(levels).startsWith("WARNING").contains("Levels has an array of 3, of which 2 are bound"),
                        beyond -> assertThat(beyond).startsWith("ERROR").contains("Levels/3 is bound to /3 of it"),
                        field -> assertThat(field).startsWith("ERROR").contains("Where/y is bound to /y of it"),
                        single -> assertThat(single).startsWith("ERROR").contains("Level has one number"));
    }

    private static SourceListener listener(List<Sample> samples) {
        return new SourceListener() {
            @Override
            public void samples(List<Sample> batch) {
                samples.addAll(batch);
            }

            @Override
            public void diagnostic(Diagnostic diagnostic) {
                throw new AssertionError(diagnostic);
            }
        };
    }

    private static MirrorBinding part(String node, String path) {
        return new MirrorBinding(node + path, node(node), ElementPath.parse(path), Unit.ONE, 0.1, 0, 0, Place.NOWHERE);
    }

    private void wrong(String method, Map<String, Given> arguments, String message) {
        assertThatThrownBy(() -> call(method, arguments)).hasMessageContaining(message).isInstanceOfSatisfying(DiagnosticException.class,
                e -> assertThat(e.diagnostics().getFirst().code()).isEqualTo(Code.ARGUMENT));
    }

    private Map<String, String> call(String name, Map<String, Given> arguments) {
        ServerMethod method = access.method(node(name), Optional.empty());
        return access.call(method, arguments);
    }

    private static Map<String, Given> with(Map<String, Given> arguments, String name, String value) {
        Map<String, Given> changed = new HashMap<>(arguments);
        changed.put(name, text(value));
        return changed;
    }

    private static NodeAddress node(String name) {
        return NodeAddress.of("urn:foreign:station", name);
    }

    private static Given text(String text) {
        return new Given.Text(text);
    }
}
