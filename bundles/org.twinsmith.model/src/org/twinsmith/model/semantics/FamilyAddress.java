package org.twinsmith.model.semantics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of each member of a family or an array in a source: <code>T{1}.Power</code> is {@code T7.Power} for the seventh, and
 * <code>T{1:03}.Power</code> is {@code T007.Power}. The number in front of the colon says which of several indices stands there.
 */
public final class FamilyAddress {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::0(\\d))?\\}");

    private FamilyAddress() {
    }

    /** Which indices an address names, counted from 1. */
    public static Set<Integer> indices(String address) {
        return PLACE.matcher(address).results().map(found -> Integer.valueOf(found.group(1))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address of one element. @param subscripts its indices, as many as {@link #indices} names */
    public static String at(String address, List<Integer> subscripts) {
        return PLACE.matcher(address).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            if (index < 1 || index > subscripts.size()) {
                return Matcher.quoteReplacement(found.group());
            }
            int width = found.group(2) == null ? 1 : Math.max(1, Integer.parseInt(found.group(2)));
            return ("%0" + width + "d").formatted(subscripts.get(index - 1));
        });
    }
}
