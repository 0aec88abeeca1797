package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Step;

/**
 * An order of the dynamics in which, where possible, what a relation compares is computed before the equations that use
 * the relation, then what is steady first, and what derivatives need before the rest; the order of the plan otherwise. Kahn's algorithm with two
 * kinds of arrows: a step waits for what it reads, and would rather wait for what its relations read.
 */
final class Schedule {
    private final List<Step> steps;
    private final List<BitSet> ranks;
    private final List<List<Integer>> successors = new ArrayList<>();
    private final List<List<Integer>> wishers = new ArrayList<>();
    private final int[] waits;
    private final int[] wishes;

    private Schedule(Plan plan, List<BitSet> ranks) {
        steps = plan.dynamics();
        this.ranks = ranks;
        waits = new int[steps.size()];
        wishes = new int[steps.size()];
        int[] writer = writers(plan);
        for (int i = 0; i < steps.size(); i++) {
            successors.add(new ArrayList<>());
            wishers.add(new ArrayList<>());
        }
        List<BitSet> compared = plan.relations().stream().map(relation -> Reads.of(relation).slots()).toList();
        for (int i = 0; i < steps.size(); i++) {
            Reads reads = Reads.of(steps.get(i));
            BitSet wished = new BitSet();
            reads.relations().stream().forEach(r -> wished.or(compared.get(r)));
            waits[i] = join(i, reads.slots(), writer, successors);
            wishes[i] = join(i, wished, writer, wishers);
        }
    }

    /** The indices of the dynamics of a plan in a good order. @param ranks those that should come first, those that should come next, and so on */
    static int[] of(Plan plan, List<BitSet> ranks) {
        return new Schedule(plan, ranks).ordered();
    }

    private static int[] writers(Plan plan) {
        int[] writer = new int[plan.layout().size()];
        Arrays.fill(writer, -1);
        for (int i = 0; i < plan.dynamics().size(); i++) {
            int index = i;
            plan.dynamics().get(i).writes().forEach(slot -> writer[slot] = index);
        }
        return writer;
    }

    private static int join(int step, BitSet slots, int[] writer, List<List<Integer>> arrows) {
        BitSet before = new BitSet();
        slots.stream().filter(slot -> writer[slot] >= 0 && writer[slot] != step).forEach(slot -> before.set(writer[slot]));
        before.stream().forEach(other -> arrows.get(other).add(step));
        return before.cardinality();
    }

    private int[] ordered() {
        List<TreeSet<Integer>> ready = Stream.generate(TreeSet<Integer>::new).limit(ranks.size() + 2).toList();
        TreeSet<Integer> wishing = ready.getLast();
        BitSet done = new BitSet();
        for (int i = 0; i < steps.size(); i++) {
            offer(i, ready);
        }
        List<Integer> order = new ArrayList<>();
        while (ready.stream().anyMatch(each -> !each.isEmpty())) {
            int next = ready.stream().filter(each -> !each.isEmpty()).findFirst().orElseThrow().pollFirst();
            order.add(next);
            done.set(next);
            for (int successor : successors.get(next)) {
                waits[successor]--;
                offer(successor, ready);
            }
            for (int wisher : wishers.get(next)) {
                wishes[wisher]--;
                if (!done.get(wisher) && wishing.remove(wisher)) {
                    offer(wisher, ready);
                }
            }
        }
        // A plan whose steps wait for each other in a circle is run as it stands.
        return (order.size() == steps.size() ? order.stream() : IntStream.range(0, steps.size()).boxed())
                .mapToInt(Integer::intValue).toArray();
    }

    private void offer(int step, List<TreeSet<Integer>> ready) {
        if (waits[step] == 0) {
            ready.get(wishes[step] > 0 ? ready.size() - 1 : rank(step)).add(step);
        }
    }

    private int rank(int step) {
        int rank = 0;
        while (rank < ranks.size() && !ranks.get(rank).get(step)) {
            rank++;
        }
        return rank;
    }
}
