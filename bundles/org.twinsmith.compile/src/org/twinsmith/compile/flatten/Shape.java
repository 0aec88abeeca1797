package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;

/** How many values something stands for. @param sizes one for each index; none for a single value */
record Shape(List<Integer> sizes) {
    static final Shape SCALAR = new Shape(List.of());

    Shape {
        sizes = List.copyOf(sizes);
    }

    boolean isScalar() {
        return sizes.isEmpty();
    }

    int rank() {
        return sizes.size();
    }

    Shape and(Shape inner) {
        List<Integer> joined = new ArrayList<>(sizes);
        joined.addAll(inner.sizes);
        return new Shape(joined);
    }

    /** Whether a position lies in it. */
    boolean contains(Position position) {
        boolean within = position.rank() == rank();
        for (int i = 0; within && i < rank(); i++) {
            within = position.subscripts().get(i) >= 1 && position.subscripts().get(i) <= sizes.get(i);
        }
        return within;
    }

    /** All positions, the last index running fastest; the one of a single value is {@link Position#NONE}. */
    List<Position> positions() {
        List<Position> positions = List.of(Position.NONE);
        for (int size : sizes) {
            List<Position> longer = new ArrayList<>(positions.size() * size);
            for (Position position : positions) {
                for (int i = 1; i <= size; i++) {
                    longer.add(position.and(new Position(List.of(i))));
                }
            }
            positions = longer;
        }
        return positions;
    }

    /** {@code [2, 3]}; for messages. */
    String text() {
        return isScalar() ? "one value" : sizes.toString();
    }
}
