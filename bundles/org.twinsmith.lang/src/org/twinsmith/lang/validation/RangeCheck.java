package org.twinsmith.lang.validation;

import java.util.Optional;
import java.util.function.Supplier;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Range;

/** A declared range is made of numbers, is not empty, and holds the declared value. */
final class RangeCheck {
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;

    RangeCheck(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
    }

    void check(Feature feature, ExpressionType type) {
        Range range = feature.getRange();
        if (type.isUnknown()) {
            return;
        }
        if (type.asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, range, "only a number has a range, but '" + feature.getName() + "' is "
                    + type.description(), "");
            return;
        }
        boolean literals = isNumber(range.getLow()) & isNumber(range.getHigh());
        if (!literals) {
            return;
        }
        typing.fits(range.getHigh(), type, feature.getName(), true);
        typing.fits(range.getLow(), type, feature.getName(), true);
        Optional<Quantities.Bounds> bounds = bounds(feature);
        if (bounds.isPresent() && bounds.get().low() > bounds.get().high()) {
            findings.error(Code.RANGE, range, "the range " + SourceTexts.of(range) + " is empty",
                    "the lower bound comes first; the unit of the last bound covers both");
            return;
        }
        inside(feature, feature.getValue());
        inside(feature, feature.getStart());
    }

    private boolean isNumber(Expression bound) {
        boolean number = SignedLiteral.of(bound).isPresent();
        if (!number && bound != null) {
            findings.error(Code.RANGE, bound, "a bound is a number, but this is an expression", "write a number with its unit");
        }
        return number;
    }

    /** Reports a number that lies outside of the range of its feature. */
    void inside(Feature feature, Expression value) {
        if (feature.getRange() != null && value != null) {
            inside(feature, value, null);
        }
    }

    /** @param outer the unit that braces around the value give to bare numbers; null for the declared one */
    private void inside(Feature feature, Expression value, String outer) {
        if (value instanceof ArrayLiteral array) {
            array.getElements().forEach(element -> inside(feature, element, array.getUnit() == null ? outer : array.getUnit()));
            return;
        }
        Optional<Quantities.Bounds> bounds = bounds(feature);
        Optional<Double> given = read(() -> quantities.direct(value, outer == null ? quantities.of(feature) : quantities.unit(outer)));
        if (bounds.isPresent() && given.isPresent()
                && (given.get() < bounds.get().low() || given.get() > bounds.get().high())) {
            findings.error(Code.RANGE, value, SourceTexts.quoted(value) + " lies outside the range "
                    + SourceTexts.of(feature.getRange()) + " of '" + feature.getName() + "'", "");
        }
    }

    private Optional<Quantities.Bounds> bounds(Feature feature) {
        return read(() -> isOfDimension(feature) ? quantities.bounds(feature.getRange(), quantities.of(feature)) : Optional.empty());
    }

    /** Bounds of another dimension are reported as such, and say nothing of a value. */
    private boolean isOfDimension(Feature feature) {
        return SignedLiteral.of(feature.getRange().getHigh()).map(high -> high.literal().getUnit())
                .map(unit -> quantities.unit(unit).convertsTo(quantities.of(feature))).orElse(true);
    }

    /** Nothing where a unit or number cannot be read; that is reported where it is written. */
    private static <T> Optional<T> read(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (UnitSyntaxException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
