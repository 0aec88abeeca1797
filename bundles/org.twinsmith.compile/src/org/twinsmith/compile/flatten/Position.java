package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which element of an array is meant. @param subscripts counted from 1; none for what is no array */
record Position(List<Integer> subscripts) {
    static final Position NONE = new Position(List.of());

    Position {
        subscripts = List.copyOf(subscripts);
    }

    int rank() {
        return subscripts.size();
    }

    int first() {
        return subscripts.getFirst();
    }

    /** The first subscripts, as many as asked for. */
    Position leading(int count) {
        return new Position(subscripts.subList(0, count));
    }

    /** What is left without the first subscripts. */
    Position without(int count) {
        return new Position(subscripts.subList(count, rank()));
    }

    Position and(Position inner) {
        List<Integer> joined = new ArrayList<>(subscripts);
        joined.addAll(inner.subscripts);
        return new Position(joined);
    }

    /** What stands behind the name of the element: {@code [2]}, {@code [2,3]}, or nothing. */
    String suffix() {
        return subscripts.isEmpty() ? ""
                : subscripts.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
