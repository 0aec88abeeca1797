package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes arrays of many whole numbers. */
final class IntegersText {
    /** So many fit into a literal of a class file, whatever they are. */
    private static final int IN_A_LITERAL = 5000;
    private static final int AS_CODE = 50;

    private IntegersText() {
    }

    /** An expression for an array; of many numbers as text, since an array of constants takes bytecode for each. */
    static String array(List<Integer> numbers) {
        if (numbers.size() <= AS_CODE) {
            return "new int[] {" + joined(numbers, ", ") + "}";
        }
        List<String> literals = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += IN_A_LITERAL) {
            literals.add("\"" + joined(numbers.subList(from, Math.min(numbers.size(), from + IN_A_LITERAL)), ",") + "\"");
        }
        return "java.util.stream.Stream.of(" + String.join(", ", literals)
                + ").flatMap(text -> java.util.stream.Stream.of(text.split(\",\"))).mapToInt(Integer::parseInt).toArray()";
    }

    private static String joined(List<Integer> numbers, String between) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    /** A statement that copies numbers into an array, from an index on. */
    static String copy(String into, int at, List<Integer> numbers) {
        return "System.arraycopy(" + array(numbers) + ", 0, " + into + ", " + at + ", " + numbers.size() + ");";
    }
}
