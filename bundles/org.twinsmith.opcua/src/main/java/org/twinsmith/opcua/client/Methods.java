package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.stack.MethodReferences;
import org.twinsmith.opcua.stack.NodeAddresses;
import org.twinsmith.opcua.stack.Values;

/** Reads how methods are called, and puts calls of them into the words of the protocol (OPC 10000-4, 5.12). */
final class Methods {
    private static final Argument[] NONE = {};
    private final Endpoint endpoint;
    private final OpcUaClient client;
    private final NamespaceTable namespaces;
    private final References references;
    private final Attributes attributes;

    Methods(Endpoint endpoint, OpcUaClient client) throws UaException {
        this.endpoint = endpoint;
        this.client = client;
        namespaces = client.readNamespaceTable();
        Requests requests = new Requests(client, BrowseWatch.PATIENT);
        references = new References(requests);
        attributes = new Attributes(requests);
    }

    /** A method with its arguments as the stack has them. */
    record Found(ServerMethod described, NodeId method, NodeId owner, Argument[] inputs) {
    }

    /**
     * A method, and the object that it is called on: the one that is named, else the only one that has it.
     *
     * @throws DiagnosticException {@code UNKNOWN_NODE}; {@code METHOD} where it is no method, or several objects have it
     */
    Found find(NodeAddress address, Optional<NodeAddress> named) throws UaException {
        NodeId method = nodeId(address);
        Map<NodeId, DataValue> kind = attributes.read(List.of(method), AttributeId.NodeClass);
        Map<NodeId, DataValue> name = attributes.read(List.of(method), AttributeId.BrowseName);
        if (kind.get(method).statusCode().isBad()) {
            throw new DiagnosticException(NodeProblem.of(endpoint, "the call", address, kind.get(method).statusCode(), Place.NOWHERE));
        }
        if (!Integer.valueOf(NodeClass.Method.getValue()).equals(kind.get(method).value().value())) {
            throw refused("the node " + address + " is no method", "list the methods with 'twinsmith browse " + endpoint + "'");
        }
        Map<NodeId, DataValue> executable = attributes.read(List.of(method), AttributeId.Executable);
        if (Boolean.FALSE.equals(executable.get(method).value().value())) {
            throw refused("the method " + address + " cannot be executed", "have the server do what the method needs first; of a plant that we play, write"
                    + " in the model what the command does: { set ... }");
        }
        NodeId owner = named.isPresent() ? nodeId(named.get()) : owner(address, method);
        MethodArguments words = new MethodArguments(client, namespaces, references, attributes);
        Argument[] inputs = words.read(List.of(method), "InputArguments").getOrDefault(method, NONE);
        Argument[] outputs = words.read(List.of(method), "OutputArguments").getOrDefault(method, NONE);
        Map<String, ServerQuantity> quantities = quantities(method);
        String text = name.get(method).value().value() instanceof QualifiedName known ? String.valueOf(known.name()) : address.identifier();
        ServerMethod described = new ServerMethod(address, NodeAddresses.address(owner, namespaces), text, words.describe(inputs, quantities), words.describe(outputs, quantities));
        return new Found(described, method, owner, inputs);
    }

    /** What is sent to call a method. @throws DiagnosticException {@code ARGUMENT} where a value does not fit */
    CallMethodRequest request(Found found, Map<String, Given> given) throws UaException {
        return new CallMethodRequest(found.owner(), found.method(), encoded(found, given));
    }

    /**
     * What a method gives back, by name of the argument, as people read it.
     *
     * @throws DiagnosticException {@code REFUSED} with the server's words
     */
    Map<String, String> outputs(Found found, CallMethodResult result) throws UaException {
        if (result.getStatusCode().isBad()) {
            throw new DiagnosticException(Diagnostic.error(Code.REFUSED, endpoint + " refuses the call of " + found.described().words() + ": "
                    + Values.name(result.getStatusCode()) + wrong(found, result), "", Place.NOWHERE));
        }
        Variant[] outputs = Objects.requireNonNullElse(result.getOutputArguments(), new Variant[0]);
        ValueWords words = new ValueWords(client.getDynamicEncodingContext());
        List<MethodArgument> names = found.described().outputs();
        Map<String, String> read = new LinkedHashMap<>();
        for (int i = 0; i < outputs.length; i++) {
            read.put(i < names.size() ? names.get(i).name() : "output " + (i + 1), words.of(outputs[i]));
        }
        return read;
    }

    private Variant[] encoded(Found found, Map<String, Given> given) throws UaException {
        List<String> names = found.described().inputs().stream().map(MethodArgument::name).toList();
        given.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw argument(found, "has no argument " + name);
        });
        ArgumentEncoder encoder = new ArgumentEncoder(client.getDataTypeTree(), client.getDynamicEncodingContext());
        List<Variant> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Given value = given.get(names.get(i));
            if (value == null) {
                throw argument(found, "needs " + names.get(i) + ", but nothing is given for it");
            }
            try {
                values.add(encoder.encode(value, found.inputs()[i].getDataType(), found.inputs()[i].getValueRank()));
            } catch (IllegalArgumentException e) {
                throw argument(found, "does not take what is given: " + names.get(i) + " " + e.getMessage());
            }
            ServerQuantity quantity = found.described().inputs().get(i).quantity();
            double number = Values.number(values.get(i)).orElse(Double.NaN);
            if (number < quantity.low().orElse(Double.NEGATIVE_INFINITY) || number > quantity.high().orElse(Double.POSITIVE_INFINITY)) {
                throw argument(found, "takes " + names.get(i) + " from " + quantity.low().getAsDouble() + " to " + quantity.high().getAsDouble()
                        + " only, but it is " + number);
            }
        }
        return values.toArray(Variant[]::new);
    }

    private static String wrong(Found found, CallMethodResult result) {
        StatusCode[] arguments = Objects.requireNonNullElse(result.getInputArgumentResults(), new StatusCode[0]);
        return IntStream.range(0, Math.min(arguments.length, found.inputs().length)).filter(i -> arguments[i].isBad())
                .mapToObj(i -> ", " + found.inputs()[i].getName() + ": " + Values.name(arguments[i])).collect(Collectors.joining());
    }

    private NodeId owner(NodeAddress address, NodeId method) throws UaException {
        List<NodeId> owners = references.inverse(method, NodeIds.HasComponent).stream()
                .filter(each -> each.getNodeClass() == NodeClass.Object).flatMap(each -> each.getNodeId().toNodeId(namespaces).stream()).distinct().toList();
        if (owners.size() != 1) {
            throw refused(owners.isEmpty() ? "no object has the method " + address : "the method " + address + " belongs to "
                    + owners.stream().limit(5).map(each -> NodeAddresses.address(each, namespaces).toString()).collect(Collectors.joining(", "))
                    + (owners.size() > 5 ? " and others" : ""), "name the object: of \"...\" behind the address of the binding, or --object");
        }
        return owners.getFirst();
    }

    /** Units and ranges of arguments by name, where the server describes them. */
    private Map<String, ServerQuantity> quantities(NodeId method) throws UaException {
        Map<NodeId, String> names = children(method, MethodReferences.DESCRIPTION).stream().filter(each -> each.getNodeId().toNodeId(namespaces).isPresent())
                .collect(Collectors.toMap(each -> each.getNodeId().toNodeId(namespaces).orElseThrow(), each -> String.valueOf(each.getBrowseName().name()),
                        (first, second) -> first));
        return new QuantityReader(client, namespaces, references, attributes).of(List.copyOf(names.keySet())).entrySet().stream()
                .collect(Collectors.toMap(each -> names.get(each.getKey()), Map.Entry::getValue, (first, second) -> first));
    }

    private List<ReferenceDescription> children(NodeId method, NodeId type) throws UaException {
        return references.of(List.of(method), type, status -> { }).getOrDefault(method, List.of());
    }

    private NodeId nodeId(NodeAddress address) {
        return NodeAddresses.nodeId(address, namespaces).orElseThrow(() -> new DiagnosticException(
                NodeProblem.noNamespace(endpoint, "the call", address, namespaces, Place.NOWHERE)));
    }

    private DiagnosticException refused(String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.METHOD, endpoint + ": " + message, remedy, Place.NOWHERE));
    }

    private static DiagnosticException argument(Found found, String what) {
        return new DiagnosticException(Diagnostic.error(Code.ARGUMENT, found.described().words() + " " + what, "nothing was sent; give each argument as NAME=VALUE",
                Place.NOWHERE));
    }
}
