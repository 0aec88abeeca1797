package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.twinsmith.codegen.java.Fragment.Binding;

/**
 * Joins fragments to larger ones, and keeps them small: a long operand becomes a temporary, a heavy one a method of its
 * own, since HotSpot does not compile a method of more than 8000 bytes and the class file format ends at 65535.
 */
final class Joiner {
    private static final int LONGEST_TEXT = 140;
    private static final int SHORTEST_TEMPORARY = 40;
    private static final int HEAVIEST = 900;

    /** Moves a fragment into a method. */
    @FunctionalInterface
    interface Cutter {
        /** @return a call of the method that computes the fragment */
        String cut(Fragment fragment);
    }

    private final Cutter cutter;
    private int temporaries;

    Joiner(Cutter cutter) {
        this.cutter = cutter;
    }

    /** Begins a new statement: names of temporaries start again. */
    void beginStatement() {
        temporaries = 0;
    }

    /** The fragment that an operator makes of its operands. */
    Fragment join(String type, Binding binding, List<Fragment> operands, Function<List<Fragment>, String> text) {
        List<Fragment> parts = new ArrayList<>(operands);
        lighten(parts);
        shorten(parts);
        List<String> before = new ArrayList<>();
        parts.forEach(part -> before.addAll(part.before()));
        return new Fragment(before, text.apply(parts), type, binding, 1 + weight(parts));
    }

    private static int weight(List<Fragment> parts) {
        return parts.stream().mapToInt(Fragment::weight).sum();
    }

    private void lighten(List<Fragment> parts) {
        while (weight(parts) > HEAVIEST) {
            int heaviest = 0;
            for (int i = 1; i < parts.size(); i++) {
                heaviest = parts.get(i).weight() > parts.get(heaviest).weight() ? i : heaviest;
            }
            if (parts.get(heaviest).weight() <= 2) {
                return;
            }
            Fragment part = parts.get(heaviest);
            parts.set(heaviest, new Fragment(List.of(), cutter.cut(part), part.type(), Binding.PRIMARY, 2));
        }
    }

    /** The fragment itself, or a call where it is so heavy that what is made of it might be cut in the middle. */
    Fragment limited(Fragment fragment) {
        return fragment.weight() <= HEAVIEST / 2 ? fragment
                : new Fragment(List.of(), cutter.cut(fragment), fragment.type(), Binding.PRIMARY, 2);
    }

    private void shorten(List<Fragment> parts) {
        int length = parts.stream().mapToInt(part -> part.text().length()).sum();
        for (int i = 0; i < parts.size() && length > LONGEST_TEXT; i++) {
            if (parts.get(i).text().length() > SHORTEST_TEMPORARY) {
                length -= parts.get(i).text().length();
                parts.set(i, temporary(parts.get(i)));
            }
        }
    }

    static boolean isTemporary(String text) {
        return text.matches("[tb][0-9]+");
    }

    /** The fragment as a name that can be written more than once. */
    Fragment temporary(Fragment fragment) {
        if (fragment.isSimple()) {
            return fragment;
        }
        String name = (fragment.type().equals("double") ? "t" : "b") + ++temporaries;
        List<String> before = new ArrayList<>(fragment.before());
        before.add(fragment.type() + " " + name + " = " + fragment.text() + ";");
        return new Fragment(before, name, fragment.type(), Binding.PRIMARY, fragment.weight() + 1);
    }
}
