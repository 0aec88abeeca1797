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
    private final Map<String, String> families;

    private UnitTable(Map<String, Atom> atoms, Map<String, Double> prefixes, Map<String, String> families) {
        this.atoms = atoms;
        this.prefixes = prefixes;
        this.families = families;
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
                return Optional.of(prefixed(symbol, prefix.getValue(), unit));
            }
        }
        return Optional.empty();
    }

    /** A thousandth of a level is another level of the same quantity, a thousandth of a degree another degree. */
    private static Unit prefixed(String symbol, double factor, Unit unit) {
        return unit.isLevel() ? new Unit(symbol, unit.dimension(), unit.factor(), 0, factor * unit.growth())
                : new Unit(symbol, unit.dimension(), factor * unit.factor(), unit.offset());
    }

    /**
     * Whether two units measure the same but for what only a rate of exchange can convert: USD/h and EUR/h, not USD and
     * USD/h.
     */
    public boolean alike(Unit one, Unit other) {
        return neutral(one.dimension()).equals(neutral(other.dimension()));
    }

    private Dimension neutral(Dimension dimension) {
        Dimension neutral = Dimension.NONE;
        for (Map.Entry<String, Rational> each : dimension.exponents().entrySet()) {
            String base = families.getOrDefault(each.getKey(), each.getKey());
            neutral = neutral.times(Dimension.base(base).pow(each.getValue()));
        }
        return neutral;
    }

    /** Collects units; each may be defined over those before it. Not safe for threads. */
    public static final class Builder {
        private final Map<String, Atom> atoms = new LinkedHashMap<>();
        private final Map<String, Double> prefixes = new LinkedHashMap<>();
        private final Map<String, String> families = new LinkedHashMap<>();

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

        /** Says that a base unit is one of several, such as the euro of currencies. */
        public Builder family(String base, String name) {
            families.put(base, name);
            return this;
        }

        /** Reads a unit text over what was added so far. @throws UnitSyntaxException with the offset of what cannot be read */
        public Unit parse(String text) {
            return new UnitTable(atoms, prefixes, families).parse(text);
        }

        public UnitTable build() {
            return new UnitTable(Collections.unmodifiableMap(new LinkedHashMap<>(atoms)),
                    Collections.unmodifiableMap(new LinkedHashMap<>(prefixes)), Map.copyOf(families));
        }
    }
}
