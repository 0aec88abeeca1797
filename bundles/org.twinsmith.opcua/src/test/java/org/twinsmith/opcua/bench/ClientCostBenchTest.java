package org.twinsmith.opcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.client.MirrorClient;
import org.twinsmith.opcua.security.ServerAccess;

/**
 * What following many values costs, compared with the stack alone, which is asked for the same and does nothing with it:
 * processor time of this process for each value, in turns against the same plant in another process.
 */
@Tag("bench")
class ClientCostBenchTest {
    private static final int ITEMS = Integer.getInteger("twinsmith.bench.items", 50_000);
    private static final int TICK_MILLIS = 100;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 8;
    private static final int WARM_UP_SECONDS = 6;
    private static final double WANTED = 1.10;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** @param nanos processor time a value @param values taken in a second @param lost values that the ticks lack */
    private record Cost(double nanos, double values, long lost) {
    }

    /** Counts, and looks for gaps in the numbers of the ticks of the first item. */
    private static final class Count {
        private final AtomicLong values = new AtomicLong();
        private volatile long tick;
        private volatile long lost;

        void first(double value) {
            lost += tick == 0 ? 0 : Math.max(0, (long) value - tick - 1);
            tick = (long) value;
        }
    }

    @Test
    void followingCostsLittleMoreThanTheStackAlone() throws Exception {
        List<Cost> raw = new ArrayList<>();
        List<Cost> mirror = new ArrayList<>();
        try (LargePlant plant = LargePlant.start(ITEMS, TICK_MILLIS)) {
            for (int i = 0; i < ROUNDS; i++) {
                raw.add(raw(plant.endpoint()));
                mirror.add(mirror(plant.endpoint()));
                System.out.printf("round %d: stack %.0f ns a value, %.0f values/s, lost %d; mirror %.0f ns, %.0f values/s, lost %d%n", i + 1, raw.get(i).nanos(),
                        raw.get(i).values(), raw.get(i).lost(), mirror.get(i).nanos(), mirror.get(i).values(), mirror.get(i).lost());
            }
        }
        double ratio = median(mirror) / median(raw);
        System.out.printf("client cost at %d items each %d ms: %.2f x the stack alone (wanted: at most %.2f)%n", ITEMS, TICK_MILLIS, ratio, WANTED);
        assertThat(ratio).isLessThanOrEqualTo(WANTED);
    }

    private static double median(List<Cost> costs) {
        double[] sorted = costs.stream().mapToDouble(Cost::nanos).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private Cost mirror(Endpoint endpoint) throws InterruptedException {
        Count count = new Count();
        SourceListener listener = new SourceListener() {
            @Override
            public void samples(List<Sample> batch) {
                count.values.addAndGet(batch.size());
                batch.stream().filter(sample -> sample.signal().equals("s0")).forEach(sample -> count.first(sample.value()));
            }

            @Override
            public void diagnostic(Diagnostic diagnostic) {
                System.out.println(diagnostic);
            }
        };
        List<MirrorBinding> bindings = IntStream.range(0, ITEMS).mapToObj(i -> new MirrorBinding("s" + i,
                NodeAddress.of("urn:twinsmith:Large", Station.largeName(i)), Unit.ONE, TICK_MILLIS / 1e3, 0, Place.NOWHERE)).toList();
        try (MirrorClient client = MirrorClient.start(ServerAccess.unsecured(endpoint), bindings, listener)) {
            assertThat(client.followed()).hasSize(ITEMS);
            return measured(count);
        }
    }

    private Cost raw(Endpoint endpoint) throws Exception {
        Count count = new Count();
        OpcUaClient client = OpcUaClient.create(endpoint.toString(), all -> all.stream().filter(each -> !each.getEndpointUrl().endsWith("/discovery")).findFirst(),
                transport -> { }, config -> config.setMaxPendingPublishRequests(Unsigned.uint(1)));
        client.connect();
        try {
            OpcUaSubscription subscription = new OpcUaSubscription(client, TICK_MILLIS);
            subscription.setMaxNotificationsPerPublish(Unsigned.uint(5_000));
            subscription.setMaxMonitoredItemsPerCall(Unsigned.uint(1_000));
            subscription.setSubscriptionListener(new OpcUaSubscription.SubscriptionListener() {
                @Override
                public void onDataReceived(OpcUaSubscription of, List<OpcUaMonitoredItem> items, List<DataValue> values) {
                    count.values.addAndGet(values.size());
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i).getUserObject().isPresent()) {
                            count.first(((Number) values.get(i).value().value()).doubleValue());
                        }
                    }
                }
            });
            subscription.create();
            var namespace = client.readNamespaceTable().getIndex("urn:twinsmith:Large");
            OpcUaMonitoredItem[] items = new OpcUaMonitoredItem[ITEMS];
            Arrays.setAll(items, i -> {
                OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(new NodeId(namespace, Station.largeName(i)));
                item.setSamplingInterval(TICK_MILLIS);
                item.setQueueSize(UInteger.valueOf(100));
                if (i == 0) {
                    item.setUserObject("first");
                }
                return item;
            });
            subscription.addMonitoredItems(List.of(items));
            subscription.createMonitoredItems();
            return measured(count);
        } finally {
            client.disconnect();
        }
    }

    private Cost measured(Count count) throws InterruptedException {
        Thread.sleep(WARM_UP_SECONDS * 1_000);
        long values = count.values.get();
        long lost = count.lost;
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        Thread.sleep(SECONDS * 1_000);
        long taken = count.values.get() - values;
        return new Cost((double) (system.getProcessCpuTime() - cpu) / taken, taken * 1e9 / (System.nanoTime() - began), count.lost - lost);
    }
}
