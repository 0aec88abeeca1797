package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.Quantities.Bounds;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.LimitKind;
import org.twinsmith.model.twin.LimitRange;
import org.twinsmith.model.twin.Limits;
import org.twinsmith.model.twin.TwinPackage;

/** Limits: numbers in a unit of their feature, none empty, each kind at most once, the graver ones around the lighter ones. */
final class LimitChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;

    LimitChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
    }

    @Override
    public void element(Element element) {
        if (element instanceof ComponentType type) {
            Set<Feature> limited = new HashSet<>();
            type.getMembers().stream().filter(Limits.class::isInstance).forEach(each -> limits((Limits) each, limited));
        }
    }

    private void limits(Limits limits, Set<Feature> limited) {
        Feature feature = limits.getFeature();
        if (feature == null || feature.eIsProxy()) {
            return;
        }
        if (!limited.add(feature)) {
            findings.error(Code.DUPLICATE_NAME, limits, TwinPackage.Literals.LIMITS__FEATURE, "'" + feature.getName()
                    + "' already has limits here", "write all of its ranges in one place, separated by commas");
        }
        ExpressionType type = typing.declared().of(feature);
        if (type.isUnknown()) {
            return;
        }
        if (type.asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, limits, TwinPackage.Literals.LIMITS__FEATURE, "only a number has limits, but '"
                    + feature.getName() + "' is " + type.description(), "");
            return;
        }
        Map<LimitKind, LimitRange> before = new TreeMap<>();
        for (LimitRange range : limits.getRanges()) {
            if (before.containsKey(range.getKind())) {
                findings.error(Code.DUPLICATE_NAME, range, "'" + range.getKind() + "' already has a range here", "");
            } else if (isRange(range, feature, type)) {
                before.forEach((kind, other) -> nested(range, other, feature));
                before.put(range.getKind(), range);
            }
        }
    }

    private boolean isRange(LimitRange range, Feature feature, ExpressionType type) {
        if (range.getLow() == null && range.getHigh() == null) {
            findings.error(Code.RANGE, range, "a limit has a lower bound, an upper bound, or both", "");
            return false;
        }
        bound(range.getHigh(), feature, type);
        bound(range.getLow(), feature, type);
        Optional<Bounds> bounds = bounds(range, feature);
        if (bounds.isPresent() && bounds.get().low() > bounds.get().high()) {
            findings.error(Code.RANGE, range, "the range " + SourceTexts.of(range) + " is empty",
                    "the lower bound comes first; the unit of the last bound covers both");
            return false;
        }
        return bounds.isPresent();
    }

    private void bound(Expression bound, Feature feature, ExpressionType type) {
        if (bound != null) {
            typing.fits(bound, type, feature.getName(), true);
        }
    }

    private void nested(LimitRange one, LimitRange other, Feature feature) {
        LimitRange inner = one.getKind().compareTo(other.getKind()) < 0 ? one : other;
        LimitRange outer = inner == one ? other : one;
        Optional<Bounds> narrow = bounds(inner, feature);
        Optional<Bounds> wide = bounds(outer, feature);
        if (narrow.isEmpty() || wide.isEmpty()) {
            return;
        }
        boolean below = inner.getLow() != null && narrow.get().low() < wide.get().low();
        boolean above = inner.getHigh() != null && narrow.get().high() > wide.get().high();
        if (below || above) {
            findings.error(Code.RANGE, inner, "'" + inner.getKind() + "' reaches beyond '" + outer.getKind() + "', which is graver",
                    "the ranges lie within each other: operating, warning, alarm, trip");
        }
    }

    private Optional<Bounds> bounds(LimitRange range, Feature feature) {
        try {
            return Optional.of(quantities.bounds(range, quantities.of(feature)));
        } catch (UnitSyntaxException | NumberFormatException e) {
            // The checks of units and numbers report what cannot be read.
            return Optional.empty();
        }
    }
}
