package org.twinsmith.core.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The units and prefixes that exist, and the reader of unit text over them. Immutable; make one with {@link Builder}.
 *
 * <p>Text is that of UCUM (case sensitive, The Unified Code for Units of Measure, version 2.1, section 2) with
 * {@code ^} allowed before an exponent. A symbol that begins with {@code '} stands for a dimension that is not known yet,
 * see {@link DimensionVariables}.
 */
public final class UnitTable {
    /** One unit symbol. @param prefixable whether prefixes may stand before it */
    public record Atom(Unit unit, boolean prefixable) {
    }

    private final Map<String, Atom> atoms;
    private final Map<String, Double> prefixes;

    private UnitTable(Builder builder) {
        atoms = Collections.unmodifiableMap(new LinkedHashMap<>(builder.atoms));
        prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.prefixes));
    }

    /**
     * Reads a unit text.
     *
     * @param text UCUM text without the outer brackets, such as {@code m/(m3/h)^2}; {@code 1} for a plain number
     * @throws UnitSyntaxException with the offset of what cannot be read
     */
    public Unit parse(String text) {
        return new UnitReader(this, text).read();
    }

    /** The symbols that stand in the table, in the order of their declaration. */
    public SortedSet<String> symbols() {
        return new TreeSet<>(atoms.keySet());
    }

    /** The unit of one symbol, with or without a prefix. */
    Optional<Unit> symbol(String symbol) {
        if (DimensionVariables.isName(symbol)) {
            return Optional.of(new Unit(symbol, Dimension.base(symbol), 1, 0));
        }
        Atom whole = atoms.get(symbol);
        if (whole != null) {
            return Optional.of(whole.unit());
        }
        for (Map.Entry<String, Double> prefix : prefixes.entrySet()) {
            Atom atom = symbol.startsWith(prefix.getKey()) ? atoms.get(symbol.substring(prefix.getKey().length())) : null;
            if (atom != null && atom.prefixable()) {
                Unit unit = atom.unit();
                return Optional.of(new Unit(symbol, unit.dimension(), prefix.getValue() * unit.factor(), unit.offset()));
            }
        }
        return Optional.empty();
    }

    /** Collects units; each may be defined over those before it. Not safe for threads. */
    public static final class Builder {
        private final Map<String, Atom> atoms = new LinkedHashMap<>();
        private final Map<String, Double> prefixes = new LinkedHashMap<>();

        /** Adds a prefix such as {@code k}, 1000. */
        public Builder prefix(String symbol, double factor) {
            prefixes.put(symbol, factor);
            return this;
        }

        /** Adds a unit; {@code unit.text()} is its symbol. */
        public Builder unit(Unit unit, boolean prefixable) {
            atoms.put(unit.text(), new Atom(unit, prefixable));
            return this;
        }

        public UnitTable build() {
            return new UnitTable(this);
        }
    }
}
