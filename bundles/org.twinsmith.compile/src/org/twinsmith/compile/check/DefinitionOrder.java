package org.twinsmith.compile.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.graph.StrongComponents;
import org.twinsmith.core.diagnostic.Code;

/**
 * Brings definitions into an order in which each reads only what stands before it.
 *
 * @param system whose variables the definitions speak of
 * @param allowed kinds of variable that a definition may read
 * @param free states that a definition may not read, because their start is not given
 */
record DefinitionOrder(FlatSystem system, Set<FlatKind> allowed, Set<Integer> free, Findings findings) {
    DefinitionOrder(FlatSystem system, Set<FlatKind> allowed, Findings findings) {
        this(system, allowed, Set.of(), findings);
    }

    List<Definition> sort(List<Definition> definitions) {
        Map<Integer, Integer> position = new HashMap<>();
        for (int i = 0; i < definitions.size(); i++) {
            position.put(definitions.get(i).variable(), i);
        }
        int[][] reads = new int[definitions.size()][];
        for (int i = 0; i < reads.length; i++) {
            reads[i] = reads(definitions.get(i)).stream().filter(position::containsKey).mapToInt(position::get)
                    .toArray();
        }
        List<Definition> sorted = new ArrayList<>();
        for (int[] component : StrongComponents.of(reads)) {
            reportCycle(component, reads, definitions);
            Arrays.stream(component).forEach(index -> sorted.add(definitions.get(index)));
        }
        return sorted;
    }

    private Set<Integer> reads(Definition definition) {
        TreeSet<Integer> read = new TreeSet<>();
        Slots.all(read::add).visit(definition.value());
        for (int slot : read) {
            if (!allowed.contains(system.variable(slot).kind()) || free.contains(slot)) {
                findings.error(Code.MISSING_VALUE, "the value of " + name(definition) + " depends on "
                        + system.variable(slot).name() + ", which is not known before the equations are solved",
                        "use parameters and constants only", definition.place());
            }
        }
        return read;
    }

    private void reportCycle(int[] component, int[][] reads, List<Definition> definitions) {
        int first = component[0];
        if (component.length == 1 && Arrays.stream(reads[first]).noneMatch(read -> read == first)) {
            return;
        }
        String circle = Arrays.stream(component).mapToObj(index -> name(definitions.get(index)))
                .collect(Collectors.joining(", "));
        findings.error(Code.PARAMETER_CYCLE, component.length == 1 ? "the value of " + circle + " depends on itself"
                : "the values of " + circle + " depend on each other in a circle",
                "give one of them a value of its own", definitions.get(first).place());
    }

    private String name(Definition definition) {
        return system.variable(definition.variable()).name();
    }
}
