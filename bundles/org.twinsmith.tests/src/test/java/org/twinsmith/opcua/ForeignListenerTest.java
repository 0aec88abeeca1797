package org.twinsmith.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.security.ServerSecurity;
import org.twinsmith.opcua.server.CommandListener;
import org.twinsmith.opcua.server.PlantEvent;
import org.twinsmith.opcua.server.PlantListeners;
import org.twinsmith.opcua.server.PlantMethod;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.server.ServerOptions;
import org.twinsmith.opcua.server.Signal;
import org.twinsmith.opcua.server.SignalSpace;

/** Alarms, events, history and methods of our plant, as a client sees them that nobody here wrote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignListenerTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SPACE = "urn:twinsmith:Station";
    @TempDir
    private static Path folder;
    private final BlockingQueue<Double> asked = new LinkedBlockingQueue<>();
    private PlantServer server;
    private ForeignListener client;

    @BeforeAll
    void serve() throws IOException, InterruptedException {
        Variable level = new Variable("tank.level", Role.STATE, new ValueType.Real(), Unit.ONE, 0, false, Interval.ALL, true, false, "", Place.NOWHERE,
                List.of(new Limit(Limit.Kind.WARNING, new Interval(0.5, 2)), new Limit(Limit.Kind.ALARM, new Interval(Double.NEGATIVE_INFINITY, 3))));
        Command fill = new Command("tank.fill", List.of(new Command.Argument("to", new Command.Kind.Value(new ValueType.Real()), Unit.ONE, new Interval(0, 4),
                Optional.empty())), List.of(), List.of(new Command.Effect("tank.level", new Expr.Slot(0), List.of())), "", List.of(), Optional.empty(), "", Place.NOWHERE);
        server = PlantServer.start(new SignalSpace("Station", List.of(new Signal(level, NodeAddress.of("urn:tank", "Level"), Unit.ONE, false)), List.of(),
                List.of(new PlantMethod(fill, NodeAddress.of(SPACE, "tank.fill"), Optional.empty())),
                List.of(new PlantEvent("Drift", 500, "the level drifts", true), new PlantEvent("tank.emptied", 200, "the tank is empty", false))),
                new ServerOptions("127.0.0.1", 0, "/plant", Duration.ZERO, ServerSecurity.open()),
                new PlantListeners((variable, value) -> { }, (command, arguments) -> {
                    asked.add(arguments[0]);
                    return CommandListener.Answer.of(CommandListener.Outcome.DONE);
                }), START, new double[] {1});
        client = new ForeignListener(server.endpoint(), folder.resolve("client.log"));
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aLimitAlarmIsRaisedAcknowledgedAndCleared() throws IOException, InterruptedException {
        server.publish(START.plusSeconds(1), new double[] {2.5});
        JsonObject high = client.next("event");
        assertThat(high.toString()).contains("tank.level is high", "\"active\":true", "\"acknowledged\":false", "\"retain\":true", "\"level\":\"HIGH\"",
                "\"severity\":500", "2026-03-01T12:00:01.000Z", "\"type\":\"ns=0;i=9482\"");
        client.order("ack");
        assertThat(client.next("event").toString()).contains("\"acknowledged\":true", "\"active\":true", "\"comment\":\"seen\"");
        assertThat(client.next("called").toString()).contains("Good");
        client.order("ack");
        assertThat(client.next("called").toString()).contains("BadConditionBranchAlreadyAcked");
        server.publish(START.plusSeconds(2), new double[] {3.5});
        assertThat(client.next("event").toString()).contains("too high", "\"acknowledged\":false", "HIGH_HIGH", "\"severity\":800");
        client.order("refresh");
        assertThat(client.next("event").toString()).contains("ns=0;i=2787");
        assertThat(client.next("event").toString()).contains("too high");
        assertThat(client.next("event").toString()).contains("ns=0;i=2788");
        client.next("called");
        server.publish(START.plusSeconds(3), new double[] {1.5});
        assertThat(client.next("event").toString()).contains("within its limits", "\"active\":false", "\"acknowledged\":false", "\"retain\":true");
        client.order("ack");
        assertThat(client.next("event").toString()).contains("\"acknowledged\":true", "\"retain\":false");
        client.next("called");

        server.raise(0, true, START.plusSeconds(4));
        assertThat(client.next("event").toString()).contains("the level drifts", "\"active\":true", "Drift");
        server.raise(0, false, START.plusSeconds(5));
        assertThat(client.next("event").toString()).contains("\"active\":false");
        server.occurred(1, START.plusSeconds(6));
        assertThat(client.next("event").toString()).contains("the tank is empty", "tank.emptied", "\"severity\":200");

        client.order("history nsu=urn:tank;s=Level 2026-03-01T12:00:00Z 2026-03-01T12:00:03Z 100");
        assertThat(client.next("history").toString()).contains("Good", "12:00:00.000Z\",1]", "12:00:01.000Z\",2.5]", "12:00:02.000Z\",3.5]").doesNotContain("1.5");
        client.order("history nsu=urn:tank;s=Level 2026-03-01T12:00:03Z 2026-03-01T12:00:01Z 1");
        assertThat(client.next("history").toString()).contains("12:00:03.000Z\",1.5]");
    }

    @Test
    void aMethodIsCalledWithItsArgumentsChecked() throws IOException, InterruptedException {
        client.order("call nsu=" + SPACE + ";s=tank/ nsu=" + SPACE + ";s=tank.fill 2.5");
        assertThat(client.next("called").toString()).contains("Good");
        assertThat(asked).containsExactly(2.5);
        client.order("call nsu=" + SPACE + ";s=tank/ nsu=" + SPACE + ";s=tank.fill 7");
        assertThat(client.next("called").toString()).contains("BadInvalidArgument", "BadOutOfRange");
        client.order("call nsu=" + SPACE + ";s=tank/ nsu=" + SPACE + ";s=tank.fill");
        assertThat(client.next("called").toString()).contains("BadArgumentsMissing");
    }
}
