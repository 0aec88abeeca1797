package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Range;

/** What experiments may vary: parameters, inputs, properties and the starts of states, within their declared ranges. One object serves one experiment. */
final class VariedValues {
    private static final Set<FeatureRole> ROLES = Set.of(FeatureRole.PARAMETER, FeatureRole.INPUT, FeatureRole.PROPERTY, FeatureRole.STATE);
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;
    private final RangeCheck ranges;
    private final Set<String> varied = new HashSet<>();

    VariedValues(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
        this.ranges = new RangeCheck(findings, typing, quantities);
    }

    /** The feature that a path varies; empty where it may not, which is reported. */
    Optional<Feature> feature(Expression path) {
        Optional<Feature> feature = Denoted.by(path).filter(Feature.class::isInstance).map(Feature.class::cast);
        boolean fits = feature.filter(found -> ROLES.contains(found.getRole()) && !type(found).isStatic()).isPresent();
        if (!fits && Denoted.by(path).isPresent()) {
            findings.error(Code.BAD_EXPERIMENT, path, SourceTexts.quoted(path) + " is " + feature
                    .map(found -> type(found).isStatic() ? type(found).description() : "of the role " + found.getRole().getLiteral())
                    .orElseGet(() -> typing.of(path).description()) + ", so no experiment can vary it",
                    "vary a parameter, an input, a property or the start of a state");
        } else if (fits && !varied.add(SourceTexts.of(path))) {
            findings.error(Code.BAD_EXPERIMENT, path, SourceTexts.quoted(path) + " is varied already", "keep one of them");
        }
        return feature.filter(found -> fits && !type(found).isUnknown());
    }

    /** As {@link #feature}, of numbers only. */
    Optional<Feature> number(Expression path) {
        Optional<Feature> feature = feature(path);
        if (feature.isPresent() && type(feature.get()).asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, path, SourceTexts.quoted(path) + " is " + type(feature.get()).description()
                    + ", but a search needs a number", "");
            return Optional.empty();
        }
        return feature;
    }

    ExpressionType type(Feature feature) {
        return typing.declared().of(feature);
    }

    /** Checks a value against type and range of its feature; a bare number is in the declared unit. */
    void value(Feature feature, Expression value) {
        if (value != null) {
            typing.fits(value, type(feature), feature.getName(), true);
            ranges.inside(feature, value);
        }
    }

    /** Checks the bounds between which a feature is varied. @return them in SI; empty where they are wrong or absent */
    Optional<Quantities.Bounds> range(Feature feature, Range range) {
        if (range == null) {
            return Optional.empty();
        }
        if (type(feature).asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, range, "only a number has a range, but '" + feature.getName() + "' is "
                    + type(feature).description(), "list the values: in { … }");
            return Optional.empty();
        }
        typing.fits(range.getLow(), type(feature), feature.getName(), true);
        typing.fits(range.getHigh(), type(feature), feature.getName(), true);
        Optional<Quantities.Bounds> bounds = converts(feature, range.getLow()) && converts(feature, range.getHigh())
                ? read(() -> quantities.bounds(range, quantities.of(feature))) : Optional.empty();
        if (bounds.isPresent() && bounds.get().low() >= bounds.get().high()) {
            findings.error(Code.RANGE, range, "the range " + SourceTexts.of(range) + " is empty",
                    "the lower bound comes first; the unit of the last bound covers both");
            return Optional.empty();
        }
        bounds.ifPresent(found -> within(feature, range, found));
        return bounds;
    }

    private boolean converts(Feature feature, Expression bound) {
        boolean bare = SignedLiteral.of(bound).filter(literal -> literal.literal().getUnit() == null).isPresent();
        return bare || typing.of(bound).asQuantity().map(ExpressionType.Quantity::dimension)
                .equals(type(feature).asQuantity().map(ExpressionType.Quantity::dimension));
    }

    private void within(Feature feature, EObject at, Quantities.Bounds bounds) {
        Optional<Quantities.Bounds> declared = declared(feature);
        if (declared.isPresent() && (bounds.low() < declared.get().low() || bounds.high() > declared.get().high())) {
            findings.error(Code.RANGE, at, SourceTexts.quoted(at) + " goes beyond the range " + SourceTexts.of(feature.getRange()) + " of '"
                    + feature.getName() + "'", "");
        }
    }

    /** The declared range of a feature in SI. */
    Optional<Quantities.Bounds> declared(Feature feature) {
        return feature.getRange() == null ? Optional.empty() : read(() -> quantities.bounds(feature.getRange(), quantities.of(feature)));
    }

    /** Nothing where a unit or number cannot be read; that is reported where it is written. */
    static <T> Optional<T> read(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (UnitSyntaxException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
