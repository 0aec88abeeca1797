package org.twinsmith.opcua;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.PlantListeners;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.opcua.server.SignalSpace;
import org.twinsmith.opcua.server.WriteListener;

/** A small station: power (bound), level and mode (published), speed (an input), and a helper that nobody publishes. */
public final class Station {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final Unit KILOWATT = new Unit("kW", Unit.ONE.dimension(), 1000, 0);
    public static final Unit RPM = new Unit("rpm", Unit.ONE.dimension(), 1.0 / 60, 0);
    private static final List<Variable> VARIABLES = List.of(
            variable("p1.power", Role.ALGEBRAIC, new ValueType.Real(), new Unit("W", Unit.ONE.dimension(), 1, 0),
                    Interval.ALL, true),
            variable("sump.level", Role.STATE, new ValueType.Real(), new Unit("m", Unit.ONE.dimension(), 1, 0),
                    new Interval(0, 4), true),
            variable("p1.mode", Role.DISCRETE, new ValueType.Enumeration("PumpMode", List.of("off", "on")), Unit.ONE,
                    Interval.ALL, true),
            variable("p1.faulted", Role.DISCRETE, new ValueType.Boolean(), Unit.ONE, Interval.ALL, true),
            variable("p1.speed", Role.INPUT, new ValueType.Real(), RPM, new Interval(0, 60), false),
            variable("p1.helper", Role.ALGEBRAIC, new ValueType.Real(), Unit.ONE, Interval.ALL, false));

    private Station() {
    }

    public static ProgramInfo program() {
        return new ProgramInfo("Station", "", 60, 1, new Layout(1, 2, 1, 0, 2), VARIABLES, List.of(), List.of(),
                List.of(), List.of());
    }

    public static Binding power() {
        return new Binding("p1.power", Binding.Direction.READ, "plc", "nsu=urn:station;s=P1.Power", KILOWATT, 0.1, 0,
                Place.NOWHERE);
    }

    public static SignalSpace space() {
        return SignalSpace.of(program(), List.of(power()));
    }

    /** Power 2 kW, level 1.5 m, mode on, no fault, speed 25 Hz. */
    public static double[] values() {
        return new double[] { 2000, 1.5, 1, 0, 25 };
    }

    public static PlantServer serve(int port, WriteListener listener) {
        return serve(port, listener, ServerSecurity.open());
    }

    public static PlantServer serve(int port, WriteListener listener, ServerSecurity security) {
        return PlantServer.start(space(), new ServerOptions("127.0.0.1", port, "/station", Duration.ofMillis(50), security),
                PlantListeners.of(listener), START, values());
    }

    /** Many plain values, ten to an object. */
    public static PlantServer large(int count) {
        return large(count, Duration.ofMillis(500));
    }

    /** Many plain values, ten to an object. @param tick time between two publications */
    public static PlantServer large(int count, Duration tick) {
        ProgramInfo program = new ProgramInfo("Large", "", 60, 1, new Layout(0, 0, 0, 0, count), IntStream.range(0, count)
                .mapToObj(i -> variable(largeName(i), Role.ALGEBRAIC, new ValueType.Real(), Unit.ONE, Interval.ALL, true)).toList(), List.of(), List.of(),
                List.of(), List.of());
        return PlantServer.start(SignalSpace.of(program, List.of()), new ServerOptions("127.0.0.1", 0, "/large", tick, ServerSecurity.open()),
                PlantListeners.of((variable, value) -> { }), START, new double[count]);
    }

    /** The name of one of many. */
    public static String largeName(int i) {
        return "o" + i / 10 + ".v" + i % 10;
    }

    private static Variable variable(String name, Role role, ValueType type, Unit unit, Interval range,
            boolean published) {
        return new Variable(name, role, type, unit, 0, false, range, published, false, "the " + name, Place.NOWHERE);
    }
}
