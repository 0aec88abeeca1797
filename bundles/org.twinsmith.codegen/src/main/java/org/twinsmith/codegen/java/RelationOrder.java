package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/**
 * Before which equation a relation can take over its truth while values jump: before the first that uses it, provided
 * that what it compares is computed by then. Others depend on themselves, and are left to the event iteration.
 */
final class RelationOrder {
    private RelationOrder() {
    }

    /** Relations by the index of the step that they go before. @param steps the dynamics, in their order */
    static SortedMap<Integer, List<Integer>> of(Plan plan, List<Step> steps) {
        int[] firstUse = new int[plan.relations().size()];
        Arrays.fill(firstUse, Integer.MAX_VALUE);
        int[] computed = new int[plan.layout().size()];
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            Step step = steps.get(i);
            Reads.of(step).relations().stream().forEach(r -> firstUse[r] = Math.min(firstUse[r], index));
            step.writes().forEach(slot -> computed[slot] = index + 1);
        }
        SortedMap<Integer, List<Integer>> order = new TreeMap<>();
        for (int r = 0; r < firstUse.length; r++) {
            int known = Reads.of(plan.relations().get(r)).slots().stream().map(slot -> computed[slot]).max().orElse(0);
            if (firstUse[r] != Integer.MAX_VALUE && known <= firstUse[r]) {
                order.computeIfAbsent(firstUse[r], absent -> new ArrayList<>()).add(r);
            }
        }
        return order;
    }
}
