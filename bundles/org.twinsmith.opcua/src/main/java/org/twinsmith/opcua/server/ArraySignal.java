package org.twinsmith.opcua.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * Several variables of the twin as the elements of one node.
 *
 * @param address where it stands; its namespace is given by URI
 * @param unit the unit of the elements
 * @param elements their places among the signals of the space
 */
public record ArraySignal(NodeAddress address, Unit unit, List<Integer> elements) {
    public ArraySignal {
        elements = List.copyOf(elements);
    }

    /**
     * The nodes of which bindings read elements, those that are lists without a hole; matrices and structures are none.
     *
     * @param signals all of the space
     * @throws IllegalArgumentException where an address cannot be served
     */
    static List<ArraySignal> of(List<Binding> bindings, List<Signal> signals) {
        Map<String, Integer> places = new HashMap<>();
        signals.forEach(signal -> places.put(signal.name(), places.size()));
        Map<String, List<Binding>> byAddress = bindings.stream().filter(ArraySignal::isElement)
                .collect(Collectors.groupingBy(Binding::address, LinkedHashMap::new, Collectors.toList()));
        List<ArraySignal> arrays = new ArrayList<>();
        byAddress.forEach((address, parts) -> {
            Map<String, Integer> elements = parts.stream().collect(Collectors.toMap(Binding::payload, part -> places.get(part.variable()), (first, second) -> first));
            List<String> indices = IntStream.range(0, elements.size()).mapToObj(i -> "/" + i).toList();
            if (elements.keySet().containsAll(indices)) {
                arrays.add(new ArraySignal(SignalSpace.served(address), parts.getFirst().unit(), indices.stream().map(elements::get).toList()));
            }
        });
        return arrays;
    }

    /** Whether a binding reads one element of an array. */
    static boolean isElement(Binding binding) {
        return binding.payload().matches("/\\d+");
    }
}
