package org.twinsmith.exchange.sbml.math;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.twinsmith.exchange.sbml.refusal.Construct;

/** Replaces parts of formulas, in copies that share no node, within a bound on all that is made. */
public final class Rewriting {
    private static final int MAXIMUM_NODES = 1_000_000;
    private static final int MAXIMUM_DEPTH = 1_000;
    private final String where;
    private int nodes;
    private int depth;

    /** @param where what is rewritten, for the refusal of what grows too large */
    public Rewriting(String where) {
        this.where = where;
    }

    /**
     * A copy in which the given nodes, seen from the root down, are replaced.
     *
     * @param replacement null where a node stays; what it returns is taken as it is
     */
    public Formula replace(Formula formula, Function<Formula, Formula> replacement) {
        if (++nodes > MAXIMUM_NODES || ++depth > MAXIMUM_DEPTH) {
            throw Construct.SIZE.in(where);
        }
        Formula other = replacement.apply(formula);
        Formula result = other != null ? other
                : formula.over(formula.operands().stream().map(each -> replace(each, replacement)).toList());
        depth--;
        return result;
    }

    /** A copy in which symbols mean formulas; each occurrence gets a copy. */
    public Formula substitute(Formula formula, Map<String, Formula> meanings) {
        return replace(formula, node -> node instanceof Formula.Symbol symbol && meanings.containsKey(symbol.id())
                ? copy(meanings.get(symbol.id())) : null);
    }

    public Formula copy(Formula formula) {
        return replace(formula, node -> null);
    }

    /** The identifiers in a formula. */
    public static Set<String> symbols(Formula formula) {
        Set<String> found = new TreeSet<>();
        collect(formula, found);
        return found;
    }

    private static void collect(Formula formula, Set<String> found) {
        switch (formula) {
            case Formula.Symbol symbol -> found.add(symbol.id());
            case Formula.RateOf rate -> found.add(rate.id());
            default -> formula.operands().forEach(each -> collect(each, found));
        }
    }
}
