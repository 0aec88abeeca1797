package org.twinsmith.opcua.client;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.opcua.address.ElementPath;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.Values;

/** Compares the arrays and structures of a server with the elements of them that bindings read, before they are followed. */
public final class ShapeCheck {
    private ShapeCheck() {
    }

    /**
     * Connects, reads the values of which elements are bound, and leaves. An element that is not there is an error, an array that is
     * longer than what is bound of it a warning. A node that the server does not know, or that has no value now, is no finding.
     *
     * @throws DiagnosticException {@code UNREACHABLE}, {@code REFUSED}
     */
    public static List<Diagnostic> of(ServerAccess access, List<MirrorBinding> bindings) {
        List<MirrorBinding> parts = bindings.stream().filter(binding -> !binding.path().isWhole()).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        try (Connection connection = Connection.open(access)) {
            OpcUaClient client = connection.client();
            NamespaceTable namespaces = client.readNamespaceTable();
            List<NodeId> nodes = parts.stream().map(part -> NodeAddresses.nodeId(part.address(), namespaces)).flatMap(Optional::stream).distinct().toList();
            Map<NodeId, DataValue> values = new Attributes(new Requests(client, BrowseWatch.PATIENT)).read(nodes, AttributeId.Value);
            Elements elements = new Elements(client.getDynamicEncodingContext());
            List<Diagnostic> findings = new ArrayList<>();
            for (MirrorBinding part : parts) {
                NodeAddresses.nodeId(part.address(), namespaces).map(values::get).filter(ShapeCheck::isKnown)
                        .flatMap(value -> finding(part, value, elements, parts)).ifPresent(findings::add);
            }
            return findings;
        } catch (UaException e) {
            throw new DiagnosticException(NodeProblem.of(access.endpoint(), parts.getFirst().signal(), parts.getFirst().address(), e.getStatusCode(),
                    parts.getFirst().place()), e);
        }
    }

    private static boolean isKnown(DataValue value) {
        return value.statusCode().isGood() && value.value().isNotNull();
    }

    private static Optional<Diagnostic> finding(MirrorBinding part, DataValue value, Elements elements, List<MirrorBinding> all) {
        String has = shape(value);
        if (elements.number(value.value(), part.path()).isEmpty()) {
            return Optional.of(Diagnostic.error(Code.SERVER_SHAPE, part.address() + " has " + has + ", but " + part.signal() + " is bound to " + part.path()
                    + " of it, where there is no number", "bind what the server has, or say where the indices stand in the address, such as {1}", part.place()));
        }
        long bound = all.stream().filter(each -> each.address().equals(part.address())).count();
        boolean first = part.path().equals(new ElementPath(List.of("0")));
        if (first && value.value().value().getClass().isArray() && Array.getLength(value.value().value()) > bound) {
            return Optional.of(new Diagnostic(Code.SERVER_SHAPE, Severity.WARNING, part.address() + " has " + has + ", of which " + bound + " are bound", "", part.place()));
        }
        return Optional.empty();
    }

    private static String shape(DataValue value) {
        Object content = value.value().value();
        if (content instanceof Matrix matrix) {
            return "a matrix of " + Arrays.toString(matrix.getDimensions());
        }
        if (content.getClass().isArray()) {
            return "an array of " + Array.getLength(content);
        }
        return Values.number(value.value()).isPresent() ? "one number" : "a value of the type " + content.getClass().getSimpleName();
    }
}
