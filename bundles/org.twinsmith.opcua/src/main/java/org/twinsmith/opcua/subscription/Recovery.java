package org.twinsmith.opcua.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaServiceFaultException;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.NotificationMessage;
import org.eclipse.milo.opcua.stack.core.types.structured.RepublishResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.TransferResult;
import org.eclipse.milo.opcua.stack.core.types.structured.TransferSubscriptionsResponse;

/** Gets back what an outage took (OPC 10000-4, 6.7): messages by their numbers, and the subscription for a new session. */
final class Recovery {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Set<Long> NO_SESSION = Set.of(StatusCodes.Bad_SessionIdInvalid, StatusCodes.Bad_SessionClosed, StatusCodes.Bad_SessionNotActivated);
    private static final Set<Long> NO_SUBSCRIPTION = Set.of(StatusCodes.Bad_SubscriptionIdInvalid, StatusCodes.Bad_NoSubscription);
    private final OpcUaClient client;
    private final UInteger subscription;

    /** The subscription is gone; another one has to be made. */
    static final class GoneException extends Exception {
        private static final long serialVersionUID = 1;

        GoneException(Throwable cause) {
            super(cause);
        }
    }

    Recovery(OpcUaClient client, UInteger subscription) {
        this.client = client;
        this.subscription = subscription;
    }

    /**
     * A message that was sent before.
     *
     * @return empty where the server no longer has it
     * @throws UaException where nobody knows, because the connection or the session is lost
     */
    Optional<NotificationMessage> again(long number) throws UaException, GoneException {
        try {
            RepublishResponse response = await(client.republishAsync(subscription, Unsigned.uint(number)));
            return Optional.of(response.getNotificationMessage());
        } catch (UaServiceFaultException e) {
            judge(e);
            return Optional.empty();
        }
    }

    /**
     * Takes the subscription over into the session that is active now, without the values that it has told already.
     *
     * @throws GoneException where the server does not have it any more, or does not give it
     */
    void transfer() throws UaException, GoneException {
        try {
            TransferSubscriptionsResponse response = await(client.transferSubscriptionsAsync(List.of(subscription), false));
            TransferResult[] results = response.getResults();
            if (results == null || results.length != 1 || !results[0].getStatusCode().isGood()) {
                throw new GoneException(null);
            }
        } catch (UaServiceFaultException e) {
            judge(e);
            throw new GoneException(e);
        }
    }

    static boolean isGone(long code) {
        return NO_SUBSCRIPTION.contains(code);
    }

    /** @throws UaServiceFaultException the same, where it says nothing of the subscription */
    private static void judge(UaServiceFaultException fault) throws UaServiceFaultException, GoneException {
        long code = fault.getStatusCode().value();
        if (NO_SESSION.contains(code)) {
            throw fault;
        }
        if (isGone(code)) {
            throw new GoneException(fault);
        }
    }

    private static <T> T await(CompletableFuture<T> answer) throws UaException {
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UaException(StatusCodes.Bad_Shutdown, e);
        } catch (TimeoutException e) {
            throw new UaException(StatusCodes.Bad_Timeout, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UaException known ? known : new UaException(StatusCodes.Bad_UnexpectedError, e.getCause());
        }
    }
}
