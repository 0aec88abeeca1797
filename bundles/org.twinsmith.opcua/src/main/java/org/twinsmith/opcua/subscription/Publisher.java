package org.twinsmith.opcua.subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.PublishRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;
import org.eclipse.milo.opcua.stack.core.types.structured.SubscriptionAcknowledgement;

/** Keeps a few publish requests with the server, and says with them what was taken. Belongs to one thread. */
final class Publisher {
    /** More than two, so that the server need not wait for one (OPC 10000-4, 5.14.5). */
    static final int REQUESTS = 4;
    private static final double SHORTEST_TIMEOUT = 10_000;
    private final OpcUaClient client;
    private final UInteger subscription;
    private final UInteger timeout;
    private final BiConsumer<UInteger, Throwable> answered;
    /** Requests that were not answered yet, with what they acknowledge. */
    private final Map<UInteger, List<SubscriptionAcknowledgement>> asked = new HashMap<>();
    private List<SubscriptionAcknowledgement> taken = new ArrayList<>();
    private int most = REQUESTS;

    /**
     * @param keepAlive ms after which each request is answered, one after the other
     * @param answered told of each request's end, with its failure or null, on any thread
     */
    Publisher(OpcUaClient client, UInteger subscription, double keepAlive, BiConsumer<UInteger, Throwable> answered) {
        this.client = client;
        this.subscription = subscription;
        this.answered = answered;
        timeout = Unsigned.uint((long) Math.min(UInteger.MAX_VALUE, Math.max(SHORTEST_TIMEOUT, 1.5 * REQUESTS * keepAlive)));
    }

    /** A message was taken: the next request says so. */
    void acknowledge(long number) {
        taken.add(new SubscriptionAcknowledgement(subscription, Unsigned.uint(number)));
    }

    /** Sends as many requests as are missing. @param token of the session */
    void fill(NodeId token) {
        while (asked.size() < most) {
            RequestHeader header = client.newRequestHeader(token, timeout);
            UInteger handle = header.getRequestHandle();
            asked.put(handle, taken);
            SubscriptionAcknowledgement[] acknowledgements = taken.toArray(SubscriptionAcknowledgement[]::new);
            taken = new ArrayList<>();
            client.sendRequestAsync(new PublishRequest(header, acknowledgements)).whenComplete((response, failure) -> answered.accept(handle, failure));
        }
    }

    /** A request was answered. @return whether it was one of those that are waited for */
    boolean done(UInteger handle) {
        return asked.remove(handle) != null;
    }

    /** A request failed; what it should have acknowledged is acknowledged by a later one. @return whether it was waited for */
    boolean failed(UInteger handle) {
        List<SubscriptionAcknowledgement> unsaid = asked.remove(handle);
        if (unsaid != null) {
            taken.addAll(unsaid);
        }
        return unsaid != null;
    }

    /** The server does not take so many. */
    void fewer() {
        most = Math.max(1, asked.size());
    }

    /** What was asked over a connection that is gone will not be answered. */
    void forget() {
        asked.values().forEach(taken::addAll);
        asked.clear();
    }
}
