package org.twinsmith.opcua.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * What a plant server shows: every variable that is published, bound, or can be written.
 *
 * @param system name of the system, which becomes the root folder
 * @param signals the nodes, in the order of the model; addresses are unique
 * @param arrays nodes whose elements are signals
 * @param methods what clients can ask for
 * @param events what clients are told of, beside values
 */
public record SignalSpace(String system, List<Signal> signals, List<ArraySignal> arrays, List<PlantMethod> methods, List<PlantEvent> events) {
    private static final String STANDARD_NAMESPACE = "http://opcfoundation.org/UA/";

    public SignalSpace {
        signals = List.copyOf(signals);
        arrays = List.copyOf(arrays);
        methods = List.copyOf(methods);
        events = List.copyOf(events);
    }

    /** A space of signals alone. */
    public SignalSpace(String system, List<Signal> signals) {
        this(system, signals, List.of(), List.of(), List.of());
    }

    /**
     * The space of a program and the bindings that join it to one source. A bound variable stands at the address and in
     * the unit of its binding, so that the plant looks to the twin as the real one would; any other stands in the
     * system's own namespace at its path, and so does an element of a node that is an array, beside that node. Nodes that are
     * structures are not played. Inputs and writable properties can be written.
     *
     * @throws DiagnosticException {@code BAD_BINDING} where an address cannot be served
     */
    public static SignalSpace of(ProgramInfo program, List<Binding> bindings) {
        Map<String, List<Binding>> byVariable = new HashMap<>();
        bindings.stream().filter(binding -> binding.payload().isEmpty()).forEach(binding -> byVariable.computeIfAbsent(binding.variable(), key -> new ArrayList<>()).add(binding));
        Set<String> elements = bindings.stream().filter(ArraySignal::isElement).map(Binding::variable).collect(Collectors.toSet());
        Map<NodeAddress, Signal> signals = new LinkedHashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Variable variable : program.variables()) {
            List<Binding> bound = byVariable.getOrDefault(variable.name(), List.of());
            bound.forEach(binding -> addBound(variable, binding, signals, findings));
            if (bound.isEmpty() && (variable.published() || isWritable(variable) || elements.contains(variable.name()))) {
                NodeAddress address = NodeAddress.of(namespaceOf(program.name()), variable.name());
                signals.putIfAbsent(address, new Signal(variable, address, variable.unit(), isWritable(variable)));
            }
        }
        if (!findings.isEmpty()) {
            throw new DiagnosticException(findings, null);
        }
        List<Signal> all = List.copyOf(signals.values());
        return new SignalSpace(program.name(), all, arrays(bindings, all), List.of(), events(program));
    }

    /**
     * The same with the commands of the model as methods. One that is bound to the source stands at the address of its
     * binding, any other in the system's own namespace at its path.
     *
     * @param source name of the source that the server stands for
     * @throws DiagnosticException {@code BAD_BINDING} where an address cannot be served
     */
    public SignalSpace with(List<Command> commands, String source) {
        Set<NodeAddress> taken = signals.stream().map(Signal::address).collect(Collectors.toCollection(HashSet::new));
        List<PlantMethod> all = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Command command : commands) {
            Optional<Command.Target> target = command.target().filter(each -> each.source().equals(source));
            try {
                NodeAddress address = target.isEmpty() ? NodeAddress.of(namespaceUri(), command.name()) : served(target.get().address());
                if (!taken.add(address)) {
                    throw new IllegalArgumentException("the node " + address + " is bound to " + command.name() + " and to something else,"
                            + " but one node can show one of them only");
                }
                all.add(new PlantMethod(command, address, target.map(Command.Target::owner).filter(owner -> !owner.isEmpty()).map(SignalSpace::served)));
            } catch (IllegalArgumentException e) {
                findings.add(unserved(command.name(), e, target.map(Command.Target::place).orElse(command.place())));
            }
        }
        if (!findings.isEmpty()) {
            throw new DiagnosticException(findings, null);
        }
        return new SignalSpace(system, signals, arrays, all, events);
    }

    /** The URIs of all namespaces that something stands in. */
    Set<String> namespaces() {
        return Stream.concat(Stream.concat(signals.stream().map(Signal::address), arrays.stream().map(ArraySignal::address)), methods.stream().flatMap(each -> Stream.concat(Stream.of(each.address()),
                each.owner().stream()))).map(NodeAddress::namespaceUri).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** URI of the namespace of what no binding places elsewhere. */
    public String namespaceUri() {
        return namespaceOf(system);
    }

    /** In the order of the program. An alarm of a monitor has a property of its own that says whether it is raised. */
    private static List<PlantEvent> events(ProgramInfo program) {
        return program.events().stream().map(event -> new PlantEvent(event.name(), PlantEvent.severity(event.severity()), event.message(),
                raisedBy(program, event).isPresent())).toList();
    }

    /** The variable that says whether an event lasts; empty for one that lasts no time. */
    public static Optional<Variable> raisedBy(ProgramInfo program, ProgramInfo.Event event) {
        return program.variables().stream().filter(variable -> variable.name().equals(event.name() + ".raised")).findFirst();
    }

    private static String namespaceOf(String system) {
        return "urn:twinsmith:" + system;
    }

    private static List<ArraySignal> arrays(List<Binding> bindings, List<Signal> signals) {
        try {
            return ArraySignal.of(bindings, signals);
        } catch (IllegalArgumentException e) {
            Binding first = bindings.stream().filter(ArraySignal::isElement).findFirst().orElseThrow();
            throw new DiagnosticException(unserved(first.variable(), e, first.place()), e);
        }
    }

    /** Inputs always; a property where the model says so. */
    private static boolean isWritable(Variable variable) {
        return variable.role() == Role.INPUT || variable.role() == Role.DISCRETE && variable.writable();
    }

    private static void addBound(Variable variable, Binding binding, Map<NodeAddress, Signal> signals,
            List<Diagnostic> findings) {
        try {
            NodeAddress address = served(binding.address());
            Signal known = signals.putIfAbsent(address, new Signal(variable, address, binding.unit(), isWritable(variable)));
            if (known != null && !known.name().equals(variable.name())) {
                throw new IllegalArgumentException("the node " + address + " is bound to " + known.name() + " and to "
                        + variable.name() + ", but one node can show one of them only");
            }
        } catch (IllegalArgumentException e) {
            findings.add(unserved(variable.name(), e, binding.place()));
        }
    }

    static NodeAddress served(String text) {
        NodeAddress address = NodeAddress.parse(text);
        if (!address.hasUri() || address.namespaceUri().equals(STANDARD_NAMESPACE)) {
            throw new IllegalArgumentException("the node address '" + text + "' names no namespace of its own by URI, as a plant server needs it");
        }
        return address;
    }

    private static Diagnostic unserved(String name, IllegalArgumentException why, Place place) {
        return Diagnostic.error(Code.BAD_BINDING, why.getMessage(), "give " + name + " an address of its own such as nsu=urn:station;s=" + name, place);
    }
}
