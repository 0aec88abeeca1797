package org.twinsmith.core.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Dimensions with unknowns such as {@code 'u}, over which a function is generic, and what a call makes of the unknowns
 * (Kennedy, Relational Parametricity and Units of Measure, POPL 1997). An unknown is a base dimension of its own name, so
 * that the body of the function is checked like any other expression. Not safe for threads.
 */
public final class DimensionVariables {
    private final Map<String, Dimension> solved = new HashMap<>();

    /** Whether a symbol stands for a dimension that a call chooses. */
    public static boolean isName(String symbol) {
        return symbol.length() > 1 && symbol.charAt(0) == '\'' && Character.isLetter(symbol.charAt(1));
    }

    /** The unknowns in a dimension. */
    public static SortedSet<String> in(Dimension dimension) {
        SortedSet<String> names = new TreeSet<>(dimension.exponents().keySet());
        names.removeIf(name -> !isName(name));
        return names;
    }

    /** The dimension with what is known so far in the place of its unknowns. */
    public Dimension apply(Dimension dimension) {
        Dimension result = Dimension.NONE;
        for (Map.Entry<String, Rational> factor : dimension.exponents().entrySet()) {
            Dimension base = Optional.ofNullable(solved.get(factor.getKey())).orElse(Dimension.base(factor.getKey()));
            result = result.times(base.pow(factor.getValue()));
        }
        return result;
    }

    /**
     * Makes a dimension equal to another, and so finds its unknown where it has exactly one.
     *
     * @return whether it has no unknown left; then it may still differ from the other
     */
    public boolean meet(Dimension pattern, Dimension given) {
        Dimension known = apply(pattern);
        List<String> unknown = new ArrayList<>(in(pattern));
        unknown.removeIf(solved::containsKey);
        if (unknown.isEmpty()) {
            return true;
        }
        if (unknown.size() > 1) {
            return false;
        }
        String name = unknown.getFirst();
        Rational exponent = known.exponents().get(name);
        Dimension rest = known.over(Dimension.base(name).pow(exponent));
        solved.put(name, given.over(rest).pow(exponent.inverse()));
        return true;
    }
}
