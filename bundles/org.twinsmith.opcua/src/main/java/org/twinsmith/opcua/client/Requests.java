package org.twinsmith.opcua.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OperationLimits;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.stack.StackLogging;

/** Requests in batches that the server takes (OPC 10000-5, 6.3.11), each given up when its user no longer wants it. */
final class Requests {
    private static final int POLL_MILLIS = 100;
    private static final int LARGEST_BROWSE = 100;
    private static final int LARGEST_READ = 500;
    private final OpcUaClient client;
    private final BrowseWatch watch;
    private final int browseBatch;
    private final int readBatch;

    Requests(OpcUaClient client, BrowseWatch watch) {
        this.client = client;
        this.watch = watch;
        OperationLimits limits = limits(client);
        browseBatch = batch(LARGEST_BROWSE, limits == null ? null : limits.maxNodesPerBrowse().orElse(null));
        readBatch = batch(LARGEST_READ, limits == null ? null : limits.maxNodesPerRead().orElse(null));
    }

    /** The server's limits; null where it does not say them. */
    private static OperationLimits limits(OpcUaClient client) {
        try {
            return client.readOperationLimits();
        } catch (UaException e) {
            StackLogging.debug("the server does not say its operation limits", e);
            return null;
        }
    }

    /** A limit of 0 is none. */
    private static int batch(int largest, UInteger limit) {
        return limit == null || limit.longValue() == 0 ? largest : (int) Math.min(largest, limit.longValue());
    }

    OpcUaClient client() {
        return client;
    }

    /** Nodes in one browse request. */
    int browseBatch() {
        return browseBatch;
    }

    /** Attributes in one read request. */
    int readBatch() {
        return readBatch;
    }

    /**
     * Waits for an answer.
     *
     * @throws DiagnosticException {@code CANCELLED}, within a tenth of a second after the user wants it
     */
    <T> T await(CompletableFuture<T> answer) throws UaException {
        while (true) {
            if (watch.cancelled()) {
                answer.cancel(true);
                throw new DiagnosticException(Diagnostic.error(Code.CANCELLED, "browsing was cancelled", "", Place.NOWHERE));
            }
            try {
                return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not yet: look whether the user still wants it, and go on waiting.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DiagnosticException(Diagnostic.error(Code.CANCELLED, "browsing was cancelled", "", Place.NOWHERE), e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof UaException ua ? ua : new UaException(StatusCodes.Bad_UnexpectedError, e.getCause());
            }
        }
    }
}
