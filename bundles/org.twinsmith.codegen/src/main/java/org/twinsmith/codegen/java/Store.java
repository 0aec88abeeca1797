package org.twinsmith.codegen.java;

import org.twinsmith.core.plan.Expr;

/**
 * A value that is stored at a place.
 *
 * @param array {@code v}, the values of the program by slot, or {@code into} by position
 * @param index the slot or the position
 * @param given the slot that keeps its value where whoever runs the program has fixed it; -1 for none
 * @param otherwise what is stored where it is fixed; empty for what stands there
 * @param value what is stored
 * @param words where it comes from, for a comment
 */
record Store(String array, int index, int given, String otherwise, Expr value, String words) {

    /** The statement, with {@code %s} for the value. */
    String pattern(SlotNames slots) {
        String target = array.equals("v") ? slots.reference(index) : array + "[" + slots.strides().text(index, Integer::toString) + "]";
        return given < 0 ? target + " = %s;"
                : target + " = fixed[" + slots.name(given) + "] ? " + (otherwise.isEmpty() ? target : otherwise) + " : %s;";
    }

    /** The same with other numbers and another value. */
    Store with(int newIndex, int newGiven, Expr newValue) {
        return new Store(array, newIndex, newGiven, otherwise, newValue, words);
    }

    /** The same with the words for the places of several. */
    Store to(String last) {
        return last.equals(words) || last.isEmpty() ? this : new Store(array, index, given, otherwise, value, words + " to " + last);
    }
}
