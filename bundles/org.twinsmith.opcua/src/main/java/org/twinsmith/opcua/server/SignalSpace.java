package org.twinsmith.opcua.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.ProgramInfo;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * What a plant server shows: every variable that is published, bound, or can be written.
 *
 * @param system name of the system, which becomes the root folder
 * @param signals the nodes, in the order of the model; addresses are unique
 */
public record SignalSpace(String system, List<Signal> signals) {
    private static final String STANDARD_NAMESPACE = "http://opcfoundation.org/UA/";

    public SignalSpace {
        signals = List.copyOf(signals);
    }

    /**
     * The space of a program and the bindings that join it to one source. A bound variable stands at the address and in
     * the unit of its binding, so that the plant looks to the twin as the real one would; any other stands in the
     * system's own namespace at its path. Inputs and writable properties can be written.
     *
     * @throws DiagnosticException {@code BAD_BINDING} where an address cannot be served
     */
    public static SignalSpace of(ProgramInfo program, List<Binding> bindings) {
        Map<String, List<Binding>> byVariable = new HashMap<>();
        bindings.forEach(binding -> byVariable.computeIfAbsent(binding.variable(), key -> new ArrayList<>()).add(binding));
        Map<NodeAddress, Signal> signals = new LinkedHashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Variable variable : program.variables()) {
            List<Binding> bound = byVariable.getOrDefault(variable.name(), List.of());
            bound.forEach(binding -> addBound(variable, binding, signals, findings));
            if (bound.isEmpty() && (variable.published() || isWritable(variable))) {
                NodeAddress address = NodeAddress.of(namespaceOf(program.name()), variable.name());
                signals.putIfAbsent(address, new Signal(variable, address, variable.unit(), isWritable(variable)));
            }
        }
        if (!findings.isEmpty()) {
            throw new DiagnosticException(findings, null);
        }
        return new SignalSpace(program.name(), List.copyOf(signals.values()));
    }

    /** URI of the namespace of what no binding places elsewhere. */
    public String namespaceUri() {
        return namespaceOf(system);
    }

    private static String namespaceOf(String system) {
        return "urn:twinsmith:" + system;
    }

    /** Inputs always; a property where the model says so. */
    private static boolean isWritable(Variable variable) {
        return variable.role() == Role.INPUT || variable.role() == Role.DISCRETE && variable.writable();
    }

    private static void addBound(Variable variable, Binding binding, Map<NodeAddress, Signal> signals,
            List<Diagnostic> findings) {
        try {
            NodeAddress address = NodeAddress.parse(binding.address());
            if (!address.hasUri() || address.namespaceUri().equals(STANDARD_NAMESPACE)) {
                throw new IllegalArgumentException("the node address '" + binding.address()
                        + "' names no namespace of its own by URI, as a plant server needs it");
            }
            Signal known = signals.putIfAbsent(address, new Signal(variable, address, binding.unit(), isWritable(variable)));
            if (known != null && !known.name().equals(variable.name())) {
                throw new IllegalArgumentException("the node " + address + " is bound to " + known.name() + " and to "
                        + variable.name() + ", but one node can show one of them only");
            }
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.error(Code.BAD_BINDING, e.getMessage(),
                    "give " + variable.name() + " an address of its own such as nsu=urn:station;s=" + variable.name(),
                    binding.place()));
        }
    }
}
