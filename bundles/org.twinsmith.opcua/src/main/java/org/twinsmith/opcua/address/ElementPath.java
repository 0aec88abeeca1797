package org.twinsmith.opcua.address;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in the value of a node a number stands: names of fields, and indices of arrays counted from 0. Written as a JSON pointer
 * (RFC 6901), such as {@code /Motor/Speed} or {@code /2}; the empty one is the value itself.
 */
public record ElementPath(List<String> steps) {
    public static final ElementPath WHOLE = new ElementPath(List.of());

    public ElementPath {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException where it is no JSON pointer */
    public static ElementPath parse(String pointer) {
        if (pointer.isEmpty()) {
            return WHOLE;
        }
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("'" + pointer + "' is no JSON pointer, which begins with /");
        }
        return new ElementPath(Arrays.stream(pointer.substring(1).split("/", -1)).map(step -> step.replace("~1", "/").replace("~0", "~")).toList());
    }

    /** Whether it is the value of the node itself. */
    public boolean isWhole() {
        return steps.isEmpty();
    }

    /** Whether it goes through arrays alone, not through fields of structures. */
    public boolean isIndices() {
        return steps.stream().allMatch(step -> index(step) >= 0);
    }

    /** Where the element of an array is that is written row by row; -1 where the array has no such element. @param sizes one for each index */
    public int offset(int... sizes) {
        if (steps.size() != sizes.length) {
            return -1;
        }
        int offset = 0;
        for (int i = 0; i < sizes.length; i++) {
            int index = index(steps.get(i));
            if (index < 0 || index >= sizes[i]) {
                return -1;
            }
            offset = offset * sizes[i] + index;
        }
        return offset;
    }

    /** The index that a step is; -1 where it is none. */
    public static int index(String step) {
        return step.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(step) : -1;
    }

    @Override
    public String toString() {
        return steps.stream().map(step -> "/" + step.replace("~", "~0").replace("/", "~1")).collect(Collectors.joining());
    }
}
