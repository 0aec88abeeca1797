package org.twinsmith.model.semantics;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.LimitRange;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.Range;
import org.twinsmith.model.twin.TypeUse;

/**
 * Units of declarations and SI values of literals, over one table of units. Safe for threads.
 *
 * <p>Every method that reads unit text throws {@link UnitSyntaxException} where the text is not a unit; in a model that
 * passed validation it is one.
 */
public final class Quantities {
    /** A closed range in coherent SI. */
    public record Bounds(double low, double high) {
    }

    private final UnitTable table;
    private final Map<String, Unit> known = new ConcurrentHashMap<>();
    private final Set<Dimension> named = ConcurrentHashMap.newKeySet();

    public Quantities(UnitTable table) {
        this.table = table;
    }

    /** The unit of a text without the outer brackets. */
    public Unit unit(String text) {
        return known.computeIfAbsent(text, table::parse);
    }

    /** The unit symbols there are, without prefixes. */
    public SortedSet<String> symbols() {
        return table.symbols();
    }

    /** Whether some unit has a symbol of its own for a dimension: N has one, W/(m2.K) has none. */
    public boolean hasSymbol(Dimension dimension) {
        if (named.isEmpty()) {
            symbols().forEach(symbol -> named.add(unit(symbol).dimension()));
        }
        return named.contains(dimension);
    }

    /** Whether a unit may stand for that of a kind of quantity: the same dimension, but for one currency in place of another. */
    public boolean measures(Unit unit, QuantityKind kind) {
        return table.alike(unit, unit(kind.getUnit()));
    }

    /** The declared unit: the one written, else that of the quantity kind, else 1. */
    public Unit of(TypeUse type) {
        if (type == null) {
            return Unit.ONE;
        }
        if (type.getUnit() != null) {
            return unit(type.getUnit());
        }
        return kind(type).filter(kind -> kind.getUnit() != null).map(kind -> unit(kind.getUnit())).orElse(Unit.ONE);
    }

    public Unit of(Feature feature) {
        return of(feature.getType());
    }

    public Unit of(ConnectorMember member) {
        return of(member.getType());
    }

    public Unit of(ConstantDeclaration constant) {
        return of(constant.getType());
    }

    /** The quantity kind of a type; empty for primitives, enumerations and names that are not resolved. */
    public static Optional<QuantityKind> kind(TypeUse type) {
        return type != null && type.getType() instanceof QuantityKind kind && !kind.eIsProxy() ? Optional.of(kind) : Optional.empty();
    }

    /**
     * The SI value of a literal inside of an expression, where a bare number is of unit 1.
     *
     * @throws NumberFormatException where the text is no finite number
     */
    public double si(NumberLiteral literal) {
        return si(literal, false, Unit.ONE);
    }

    /** The SI value of {@code [-]literal}; the sign belongs to the number, so that -20 [degC] is 253.15 K. */
    public double si(NumberLiteral literal, boolean negative, Unit bare) {
        double value = Double.parseDouble(literal.getText());
        Unit unit = literal.getUnit() == null ? bare : unit(literal.getUnit());
        double si = unit.toSi(negative ? -value : value);
        if (!Double.isFinite(si)) {
            throw new NumberFormatException(literal.getText() + " is too large");
        }
        return si;
    }

    /**
     * The SI value of a default, start value, limit or modifier that is just a number: a bare one is in the declared
     * unit of its target. Empty where the expression is more than a literal; then a bare number in it is of unit 1.
     */
    public Optional<Double> direct(Expression expression, Unit target) {
        return SignedLiteral.of(expression).map(literal -> si(literal.literal(), literal.negative(), target));
    }

    /** The SI bounds of a limit; infinite where one is absent, and the unit of the last bound covers the first. */
    public Bounds bounds(LimitRange range, Unit target) {
        Optional<SignedLiteral> low = SignedLiteral.of(range.getLow());
        Optional<SignedLiteral> high = SignedLiteral.of(range.getHigh());
        String last = high.map(bound -> bound.literal().getUnit()).orElse(null);
        Unit covering = last == null ? target : unit(last);
        return bounds(covering, low.map(bound -> si(bound.literal(), bound.negative(), covering)).orElse(open(covering, -1)),
                high.map(bound -> si(bound.literal(), bound.negative(), covering)).orElse(open(covering, 1)));
    }

    /**
     * The SI bounds of a range of literals: the unit of the last bound covers both, else the declared unit does.
     * Empty where a bound is more than a literal.
     */
    public Optional<Bounds> bounds(Range range, Unit target) {
        Optional<SignedLiteral> low = SignedLiteral.of(range.getLow());
        Optional<SignedLiteral> high = SignedLiteral.of(range.getHigh());
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        String text = high.get().literal().getUnit();
        Unit covering = text == null ? target : unit(text);
        return Optional.of(bounds(covering, si(low.get().literal(), low.get().negative(), covering),
                si(high.get().literal(), high.get().negative(), covering)));
    }

    /** A high pH is a low concentration. */
    private static Bounds bounds(Unit unit, double low, double high) {
        return unit.growth() < 0 ? new Bounds(high, low) : new Bounds(low, high);
    }

    private static double open(Unit unit, int side) {
        return (unit.growth() < 0 ? -side : side) * Double.POSITIVE_INFINITY;
    }
}
