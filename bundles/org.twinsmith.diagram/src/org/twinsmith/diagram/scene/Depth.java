package org.twinsmith.diagram.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;

/**
 * How many levels of parts to open: as many as keep the drawing readable and its layout quick, because nesting
 * multiplies (ten levels of ten are ten thousand million parts).
 */
final class Depth {
    private static final int DEEPEST = 8;
    private static final long MOST_COMPONENTS = 1500;
    private final Map<ComponentType, Map<Integer, Long>> known = new HashMap<>();

    private Depth() {
    }

    /** The number of levels, at least 1. */
    static int of(ComponentType system) {
        Depth depth = new Depth();
        int levels = 1;
        while (levels < DEEPEST && depth.count(system, levels + 1) <= MOST_COMPONENTS) {
            levels++;
        }
        return levels;
    }

    private long count(ComponentType type, int levels) {
        if (levels == 0) {
            return 0;
        }
        Map<Integer, Long> byLevel = known.computeIfAbsent(type, key -> new HashMap<>());
        Long before = byLevel.get(levels);
        if (before != null) {
            return before;
        }
        long sum = 0;
        for (InstanceGroup group : Types.members(type, InstanceGroup.class)) {
            List<Instance> instances = group.getInstances();
            long inside = group.getType() == null ? 0 : count(group.getType(), levels - 1);
            sum = Math.min(MOST_COMPONENTS + 1, sum + instances.size() * (1 + inside));
        }
        byLevel.put(levels, sum);
        return sum;
    }
}
