package org.twinsmith.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Guards;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.PlantListeners;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.opcua.server.SignalSpace;

/** A plant shows three temperatures as the elements of one node; the mirror has three signals of it. */
class ArrayMirrorTest {
    private static final Unit CELSIUS = new Unit("degC", Unit.ONE.dimension(), 1, 273.15);
    private static final List<Binding> BINDINGS = IntStream.rangeClosed(1, 3).mapToObj(i -> new Binding(name(i), Binding.Direction.READ, "plc",
            "nsu=urn:tower;s=Profile", "/" + (i - 1), CELSIUS, 0.05, 0, 0, 0, Guards.NONE, Place.NOWHERE)).toList();
    private static final ProgramInfo TOWER = new ProgramInfo("Tower", "", 60, 1, new Layout(0, 0, 0, 0, 3), IntStream.rangeClosed(1, 3).mapToObj(ArrayMirrorTest::variable)
            .toList(), List.of(), List.of(), List.of(), List.of());
    private final Recorder recorder = new Recorder();

    @Test
    void elementsAreSignalsWhoseSamplesShareQualityAndTime() throws InterruptedException {
        try (PlantServer server = serve(); MirrorClient mirror = mirror(server, BINDINGS)) {
            Recorder.await("the first values", () -> recorder.samples.size() == 3);
            server.publish(Station.START.plusSeconds(1), new double[] {301, 302, 303});
            server.publish(Station.START.plusSeconds(2), new double[] {301, Double.NaN, 303});
            Recorder.await("the others", () -> recorder.samples.size() == 9);
            assertThat(server.watched()).isEqualTo(1);
            assertThat(mirror.followed()).hasSize(3);
        }
        assertThat(recorder.of(name(2))).extracting(Sample::value).containsExactly(292.0, 302.0, Double.NaN);
        assertThat(recorder.of(name(3))).extracting(Sample::quality).containsExactly(Quality.GOOD, Quality.GOOD, Quality.BAD);
        assertThat(recorder.of(name(1))).extracting(Sample::sourceTime).containsExactly(Station.START, Station.START.plusSeconds(1), Station.START.plusSeconds(2));
    }

    @Test
    void anElementThatIsNotThereIsBadAndToldOnce() throws InterruptedException {
        Binding fourth = new Binding("tray[4].temperature", Binding.Direction.READ, "plc", "nsu=urn:tower;s=Profile", "/3", CELSIUS, 0.05, 0, 0, 0, Guards.NONE, Place.NOWHERE);
        try (PlantServer server = serve(); MirrorClient mirror = mirror(server, List.of(BINDINGS.getFirst(), fourth))) {
            Recorder.await("the first values", () -> recorder.samples.size() == 2);
            server.publish(Station.START.plusSeconds(1), new double[] {301, 302, 303});
            Recorder.await("the others", () -> recorder.samples.size() == 4);
            assertThat(mirror.isConnected()).isTrue();
        }
        assertThat(recorder.of("tray[4].temperature")).extracting(Sample::quality).containsOnly(Quality.BAD);
        assertThat(recorder.of(name(1))).extracting(Sample::quality).containsOnly(Quality.GOOD);
        assertThat(recorder.diagnostics).extracting(Diagnostic::code).containsExactly(Code.BAD_BINDING);
        assertThat(recorder.diagnostics.getFirst().message()).contains("an array of [3]", "at /3");
    }

    private static PlantServer serve() {
        return PlantServer.start(SignalSpace.of(TOWER, BINDINGS), new ServerOptions("127.0.0.1", 0, "/tower", Duration.ofMillis(50), ServerSecurity.open()),
                PlantListeners.of((variable, value) -> { }), Station.START, new double[] {291, 292, 293});
    }

    private MirrorClient mirror(PlantServer server, List<Binding> bindings) {
        return MirrorClient.start(ServerAccess.unsecured(server.endpoint()), bindings.stream().map(each -> MirrorBinding.of(each, variable(1))).toList(), recorder);
    }

    private static String name(int i) {
        return "tray[" + i + "].temperature";
    }

    private static Variable variable(int i) {
        return new Variable(name(i), Role.ALGEBRAIC, new ValueType.Real(), new Unit("K", Unit.ONE.dimension(), 1, 0), i - 1, false, Interval.ALL, true, false, "", Place.NOWHERE);
    }
}
