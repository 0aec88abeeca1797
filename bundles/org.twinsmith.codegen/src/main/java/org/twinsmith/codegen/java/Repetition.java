package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of stores that follow each other in a sequence of groups, and how often they do so: each time with the numbers
 * of their slots moved on by the same amounts. So the members of a family, and the elements of an array, become turns of
 * a loop that does what would otherwise be written for each of them, in the same order and to the same bit.
 *
 * @param body the groups of the first turn, with numbers that move on
 * @param turns how often they stand there; 1 for a group that does not repeat
 */
record Repetition(List<List<Store>> body, int turns) {
    /** Fewer turns are as well written one below the other. */
    private static final int FEWEST = 8;
    private static final int LONGEST_PERIOD = 64;

    /** Divides a sequence of groups into repetitions, in the same order. */
    static List<Repetition> in(List<List<Store>> groups, Strides strides) {
        return new Search(groups, strides).all();
    }

    private static final class Search {
        private final List<List<Store>> groups;
        private final Strides strides;
        private final int[] shapes;
        private final int[] sizes;
        private final int[][] numbers;

        Search(List<List<Store>> groups, Strides strides) {
            this.groups = groups;
            this.strides = strides;
            shapes = new int[groups.size()];
            sizes = new int[groups.size()];
            numbers = new int[groups.size()][];
            Map<List<Object>, Integer> known = new HashMap<>();
            for (int g = 0; g < shapes.length; g++) {
                Form form = Form.of(groups.get(g));
                sizes[g] = form.size();
                numbers[g] = form.numbers();
                shapes[g] = known.computeIfAbsent(form.words(), words -> known.size());
            }
        }

        List<Repetition> all() {
            List<Repetition> all = new ArrayList<>();
            for (int at = 0; at < shapes.length;) {
                int period = 1;
                int turns = 1;
                for (int p = 1; p <= Math.min(LONGEST_PERIOD, (shapes.length - at) / FEWEST); p++) {
                    int found = turns(at, p);
                    if (found >= FEWEST && (turns == 1 || found * p > turns * period)) {
                        period = p;
                        turns = found;
                    }
                }
                all.add(turns == 1 ? new Repetition(groups.subList(at, at + 1), 1) : repetition(at, period, turns));
                at += period * turns;
            }
            return all;
        }

        /** How often the groups of a period stand there one after the other; 1 where they do not repeat. */
        private int turns(int at, int period) {
            int size = 0;
            int turns = (shapes.length - at) / period;
            for (int k = at; k < at + period && turns > 1; k++) {
                size += sizes[k];
                turns = size > Form.LARGEST ? 1 : Math.min(turns, turnsOf(k, period));
            }
            return turns;
        }

        private int turnsOf(int group, int period) {
            int turns = 1;
            for (int next = group + period; next < shapes.length && shapes[next] == shapes[group]
                    && isMovedOn(group, group + period, next, turns); next += period) {
                turns++;
            }
            return turns;
        }

        /** Whether the numbers of a turn have moved on from the first by that many times what the second has moved. */
        private boolean isMovedOn(int first, int second, int group, int turn) {
            for (int n = 0; n < numbers[first].length; n++) {
                if (numbers[group][n] - numbers[first][n] != turn * (numbers[second][n] - numbers[first][n])) {
                    return false;
                }
            }
            return true;
        }

        private Repetition repetition(int at, int period, int turns) {
            List<List<Store>> body = new ArrayList<>();
            for (int k = at; k < at + period; k++) {
                int[] start = numbers[k];
                int[] next = numbers[k + period];
                int[] count = {0};
                List<Store> moved = Form.renumbered(groups.get(k), number -> {
                    int n = count[0]++;
                    return strides.of(start[n], next[n] - start[n]);
                });
                List<Store> last = groups.get(k + period * (turns - 1));
                List<Store> placed = new ArrayList<>();
                for (int s = 0; s < moved.size(); s++) {
                    placed.add(moved.get(s).to(last.get(s).words()));
                }
                body.add(placed);
            }
            return new Repetition(body, turns);
        }
    }
}
