package org.twinsmith.diagram.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the bodies around a component make visible of it.
 *
 * @param pins ends of links, each once
 * @param readouts exposed values, each once
 */
record Given(List<Pin> pins, List<Readout> readouts) {
    static final Given NOTHING = new Given(List.of(), List.of());

    Given {
        pins = List.copyOf(pins);
        readouts = List.copyOf(readouts);
    }

    /** Both; what this one says comes first and counts. */
    Given and(Given other) {
        return this == NOTHING ? other : other == NOTHING ? this
                : new Given(joined(pins, other.pins, Pin::name), joined(readouts, other.readouts, Readout::signal));
    }

    private static <T> List<T> joined(List<T> first, List<T> second, Function<T, String> key) {
        Map<String, T> all = new LinkedHashMap<>();
        first.forEach(each -> all.putIfAbsent(key.apply(each), each));
        second.forEach(each -> all.putIfAbsent(key.apply(each), each));
        return new ArrayList<>(all.values());
    }
}
