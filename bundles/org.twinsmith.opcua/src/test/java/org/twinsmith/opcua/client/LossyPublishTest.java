package org.twinsmith.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.structured.PublishResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.server.PlantServer;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.subscription.PublishTap;
import org.twinsmith.opcua.subscription.Subscription;
import org.twinsmith.opcua.subscription.SubscriptionListener;

/** Answers to publish requests that get lost or come twice, taken out of the hands of the stack: every value is told once, in order. */
class LossyPublishTest {
    private static final int VALUES = 300;
    private final PlantServer server = Station.serve(0, (variable, value) -> { });
    private final Connection connection = Connection.open(ServerAccess.unsecured(server.endpoint()));
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Told told = new Told();

    private static final class Told implements SubscriptionListener {
        private final List<Double> values = new ArrayList<>();
        private int missed;
        private int broken;

        @Override
        public synchronized void number(int handle, double value, long status, long time) {
            values.add(value);
        }

        @Override
        public void numbers(int handle, double[] all, int[] sizes, long status, long time) {
            throw new AssertionError("each is one number");
        }

        @Override
        public void nothing(int handle, long status, long time) {
            throw new AssertionError("a value is always there");
        }

        @Override
        public void value(int handle, DataValue value) {
            throw new AssertionError("all are numbers");
        }

        @Override
        public void delivered() {
            // what counts is what was told
        }

        @Override
        public void alive(boolean more) {
            // what counts is what was told
        }

        @Override
        public synchronized void missed() {
            missed++;
        }

        @Override
        public void unreadable(RuntimeException cause) {
            throw new AssertionError(cause);
        }

        @Override
        public synchronized void broken() {
            broken++;
        }

        synchronized int count() {
            return values.size();
        }
    }

    @AfterEach
    void stop() {
        thread.shutdownNow();
        connection.close();
        server.close();
    }

    @Test
    void answersThatAreLostAreAskedForAgain() throws Exception {
        AtomicInteger number = new AtomicInteger();
        follow(to -> connection.publishes().open(response -> {
            if (number.getAndIncrement() % 3 != 1) {
                to.accept(response);
            }
        }));
    }

    @Test
    void answersThatComeTwiceAreTakenOnce() throws Exception {
        follow(to -> connection.publishes().open(response -> {
            to.accept(response);
            to.accept(response);
        }));
    }

    @Test
    void answersThatOvertakeEachOtherAreTakenInTheirOrder() throws Exception {
        List<PublishResponse> held = new ArrayList<>();
        follow((Consumer<PublishResponse> to) -> connection.publishes().open(response -> {
            held.add(response);
            if (held.size() == 2) {
                to.accept(held.get(1));
                to.accept(held.get(0));
                held.clear();
            }
        }));
    }

    private void follow(PublishTap tap) throws UaException, InterruptedException {
        try (Subscription subscription = Subscription.create(connection.client(), tap, new Subscription.Terms(50, 500, 10), thread, told)) {
            new MonitoredItems(connection.client(), subscription.id()).add(List.of(new MonitoredItems.Item(0,
                    NodeAddresses.nodeId(NodeAddress.parse("nsu=urn:station;s=P1.Power"), connection.client().readNamespaceTable()).orElseThrow(), 50, 0, VALUES)));
            for (int i = 1; i <= VALUES; i++) {
                double[] values = Station.values();
                values[0] = 2000 + 1000.0 * i;
                server.publish(Station.START.plusMillis(50L * i), values);
                if (i % 20 == 0) {
                    Thread.sleep(60);
                }
            }
            Recorder.await("all values", () -> told.count() > VALUES);
        }
        assertThat(told.values).containsExactlyElementsOf(IntStream.rangeClosed(0, VALUES).mapToObj(i -> 2.0 + i).toList());
        assertThat(told.missed).isZero();
        assertThat(told.broken).isZero();
    }
}
