package org.twinsmith.lang.types;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How many values something stands for, as far as that can be told without its instances.
 *
 * @param sizes one for each index, empty where a parameter decides it; none for a single value
 * @param isKnown false where a mistake that is reported elsewhere hides it
 */
public record Shape(List<OptionalInt> sizes, boolean isKnown) {
    public static final Shape SCALAR = new Shape(List.of(), true);
    static final Shape UNKNOWN = new Shape(List.of(), false);

    public Shape {
        sizes = List.copyOf(sizes);
    }

    public boolean isScalar() {
        return sizes.isEmpty();
    }

    /** The shape of a family whose members have another shape. */
    public Shape and(Shape inner) {
        List<OptionalInt> joined = new ArrayList<>(sizes);
        joined.addAll(inner.sizes);
        return new Shape(joined, isKnown && inner.isKnown);
    }

    /** Whether two arrays can be joined element by element: sizes that nobody knows yet may turn out to be the same. */
    public boolean agrees(Shape other) {
        if (!isKnown || !other.isKnown) {
            return true;
        }
        boolean agrees = sizes.size() == other.sizes.size();
        for (int i = 0; agrees && i < sizes.size(); i++) {
            OptionalInt mine = sizes.get(i);
            OptionalInt theirs = other.sizes.get(i);
            agrees = mine.isEmpty() || theirs.isEmpty() || mine.getAsInt() == theirs.getAsInt();
        }
        return agrees;
    }

    /** {@code one value}, {@code an array [3, ?]}; for messages. */
    public String description() {
        return isScalar() ? "one value" : sizes.stream().map(size -> size.isPresent() ? String.valueOf(size.getAsInt()) : "?")
                .collect(Collectors.joining(", ", "an array [", "]"));
    }
}
