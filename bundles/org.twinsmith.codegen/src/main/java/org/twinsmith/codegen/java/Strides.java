package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Numbers of slots and relations that move on by the same amount at each turn of a loop. In expressions they stand as
 * numbers beyond all that a plan has.
 */
final class Strides {
    private static final int FIRST = 1 << 28;

    private record Moving(int start, int step) {
    }

    private final Map<Moving, Integer> numbers = new HashMap<>();
    private final List<Moving> all = new ArrayList<>();

    /** The number that stands for one that moves on; the start itself where it stays. */
    int of(int start, int step) {
        return step == 0 ? start : numbers.computeIfAbsent(new Moving(start, step), moving -> {
            all.add(moving);
            return FIRST + all.size() - 1;
        });
    }

    /** The number at a turn, the first of which is 0. */
    int at(int number, int turn) {
        return number < FIRST ? number : all.get(number - FIRST).start() + turn * all.get(number - FIRST).step();
    }

    /** An expression for the number at turn {@code i}. @param plain the text of a number that stays */
    String text(int number, IntFunction<String> plain) {
        if (number < FIRST) {
            return plain.apply(number);
        }
        Moving moving = all.get(number - FIRST);
        int distance = Math.abs(moving.step());
        String start = plain.apply(moving.start());
        String moved = distance == 1 ? "i" : distance + " * i";
        return start.equals("0") && moving.step() > 0 ? moved : start + (moving.step() < 0 ? " - " : " + ") + moved;
    }
}
