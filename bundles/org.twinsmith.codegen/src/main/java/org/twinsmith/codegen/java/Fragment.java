package org.twinsmith.codegen.java;

import java.util.List;

/**
 * A piece of an expression in Java.
 *
 * @param before declarations of temporaries that it needs
 * @param text the expression
 * @param type {@code double} or {@code boolean}
 * @param binding how tightly its outermost operator binds
 * @param weight how many operations and operands it has, with its temporaries
 */
record Fragment(List<String> before, String text, String type, Binding binding, int weight) {
    /** From the loosest to the tightest. */
    enum Binding {
        CONDITIONAL, OR, AND, EQUALITY, RELATIONAL, ADDITIVE, MULTIPLICATIVE, UNARY, PRIMARY
    }

    static Fragment number(String text, Binding binding) {
        return new Fragment(List.of(), text, "double", binding, 1);
    }

    static Fragment truth(String text) {
        return new Fragment(List.of(), text, "boolean", Binding.PRIMARY, 1);
    }

    /** The text as an operand of an operator that binds this tightly. */
    String within(Binding operator) {
        return binding.compareTo(operator) < 0 ? "(" + text + ")" : text;
    }

    /** Whether it can be written twice at no cost: a constant, an element of an array, or a temporary. */
    boolean isSimple() {
        return weight == 1 || Joiner.isTemporary(text);
    }
}
