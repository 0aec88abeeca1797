package org.twinsmith.compile;

import java.util.List;
import java.util.stream.Collectors;

/** Names many things in a message that stays readable. */
public final class Listing {
    private static final int NAMED = 5;

    private Listing() {
    }

    /** The first items, and how many more there are. */
    public static String of(List<String> items) {
        String named = items.stream().limit(NAMED).collect(Collectors.joining(", "));
        return items.size() > NAMED ? named + " and " + (items.size() - NAMED) + " more" : named;
    }
}
