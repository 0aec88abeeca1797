package org.twinsmith.simulation.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** All that watched values are computed from, directly or through others, the nearest first. */
final class Upstream {
    private static final int NONE = -1;
    /** By each slot, in the order of distance, the one that is computed from it on a shortest way. */
    private final Map<Integer, Integer> next = new LinkedHashMap<>();
    private final Set<Integer> watched = new LinkedHashSet<>();

    /**
     * @param from what an alarm's condition reads
     * @param own whether a slot belongs to the alarm itself, so that what it is computed from is watched instead of it
     */
    Upstream(EquationGraph graph, Collection<Integer> from, IntPredicate own) {
        List<Integer> begin = new ArrayList<>(from);
        Set<Integer> seen = new LinkedHashSet<>(begin);
        for (int i = 0; i < begin.size(); i++) {
            int slot = begin.get(i);
            if (own.test(slot)) {
                graph.of(slot).stream().filter(seen::add).forEach(begin::add);
            } else {
                watched.add(slot);
            }
        }
        watched.forEach(slot -> next.put(slot, NONE));
        List<Integer> queue = new ArrayList<>(watched);
        for (int i = 0; i < queue.size(); i++) {
            int slot = queue.get(i);
            graph.of(slot).stream().filter(source -> !own.test(source) && next.putIfAbsent(source, slot) == null).forEach(queue::add);
        }
    }

    /** What the alarm looks at itself. */
    Set<Integer> watched() {
        return watched;
    }

    /** All slots, those that are watched first. */
    Set<Integer> slots() {
        return next.keySet();
    }

    /** The slots between one and the nearest that is watched, both left out. */
    List<Integer> way(int slot) {
        List<Integer> way = new ArrayList<>();
        for (int at = next.get(slot); at != NONE && next.get(at) != NONE; at = next.get(at)) {
            way.add(at);
        }
        return way;
    }
}
