package org.twinsmith.lang.validation;

import java.util.List;
import java.util.Optional;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.DistributionKind;
import org.twinsmith.model.semantics.ExperimentValues;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Distribution;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.ValueList;

/** Lists of values and distributions that a feature is varied over. */
final class DrawnValues {
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;

    DrawnValues(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
    }

    void list(ValueList list, Feature feature, VariedValues values) {
        list.getValues().forEach(value -> typing.fits(value, values.type(feature), feature.getName(), true));
        Optional<Unit> unit = VariedValues.read(() -> Optional.ofNullable(list.getUnit()).map(quantities::unit));
        Optional<ExpressionType.Quantity> wanted = values.type(feature).asQuantity();
        if (unit.isPresent() && wanted.filter(found -> found.dimension().equals(unit.get().dimension())).isEmpty()) {
            findings.error(Code.DIMENSION_MISMATCH, list, TwinPackage.Literals.VALUE_LIST__UNIT, "the values are in [" + list.getUnit()
                    + "], but '" + feature.getName() + "' is " + values.type(feature).description(), "");
            return;
        }
        Optional<List<Double>> si = VariedValues.read(() -> new ExperimentValues(quantities).list(list, quantities.of(feature)));
        if (si.isEmpty()) {
            constant(list);
            return;
        }
        Optional<Quantities.Bounds> declared = values.declared(feature);
        for (int i = 0; i < si.get().size() && declared.isPresent(); i++) {
            if (si.get().get(i) < declared.get().low() || si.get().get(i) > declared.get().high()) {
                findings.error(Code.RANGE, list.getValues().get(i), SourceTexts.quoted(list.getValues().get(i)) + " lies outside the range "
                        + SourceTexts.of(feature.getRange()) + " of '" + feature.getName() + "'", "");
            }
        }
    }

    private void constant(ValueList list) {
        list.getValues().stream().filter(value -> !typing.of(value).isUnknown())
                .filter(value -> VariedValues.read(() -> quantities.direct(value, Unit.ONE)).isEmpty()
                        && typing.of(value).asQuantity().isPresent()).findFirst()
                .ifPresent(value -> findings.error(Code.BAD_EXPERIMENT, value, SourceTexts.quoted(value) + " is an expression",
                        "list numbers, or literals of an enumeration"));
    }

    void distribution(Distribution distribution, Feature feature, VariedValues values) {
        Optional<DistributionKind> kind = DistributionKind.named(distribution.getKind());
        if (kind.isEmpty()) {
            List<String> names = List.of(DistributionKind.values()).stream().map(DistributionKind::word).toList();
            findings.error(Code.BAD_EXPERIMENT, distribution, TwinPackage.Literals.DISTRIBUTION__KIND, "there is no distribution '"
                    + distribution.getKind() + "'", near(distribution.getKind(), names));
        } else if (distribution.getArguments().size() != kind.get().parameters().size()) {
            findings.error(Code.BAD_EXPERIMENT, distribution, "a " + kind.get().word() + " distribution has " + kind.get().parameters().size()
                    + " parameters, but here it has " + distribution.getArguments().size(), "write " + kind.get().signature());
        } else if (values.type(feature).asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, distribution, "only numbers are drawn from a distribution, but '" + feature.getName() + "' is "
                    + values.type(feature).description(), "list the values: in { … }");
        } else {
            arguments(distribution, kind.get(), feature, values);
        }
    }

    private static String near(String wrong, List<String> names) {
        String near = Suggestions.didYouMean(wrong, names);
        return near.isEmpty() ? "write one of " + String.join(", ", names) : near;
    }

    private void arguments(Distribution distribution, DistributionKind kind, Feature feature, VariedValues values) {
        ExpressionType target = values.type(feature);
        for (int i = 0; i < kind.parameters().size(); i++) {
            Expression argument = distribution.getArguments().get(i);
            switch (kind.parameters().get(i)) {
                case "deviation" -> typing.fits(argument, target.asDifference(), "the deviation of " + feature.getName(), true);
                case "spread" -> typing.fits(argument, ExpressionType.Quantity.of(Dimension.NONE), "the spread of " + feature.getName(), true);
                default -> typing.fits(argument, target, feature.getName(), true);
            }
        }
        VariedValues.read(() -> new ExperimentValues(quantities).arguments(distribution, kind, quantities.of(feature)))
                .flatMap(si -> disorder(kind, si)).ifPresent(wrong -> findings.error(Code.RANGE, distribution, wrong, "write "
                        + kind.signature()));
    }

    private static Optional<String> disorder(DistributionKind kind, List<Double> si) {
        return switch (kind) {
            case NORMAL -> si.get(1) > 0 ? Optional.empty() : Optional.of("the deviation is not above zero");
            case UNIFORM -> si.get(0) < si.get(1) ? Optional.empty() : Optional.of("the lower bound is not below the upper one");
            case TRIANGULAR -> si.get(0) <= si.get(1) && si.get(1) <= si.get(2) && si.get(0) < si.get(2) ? Optional.empty()
                    : Optional.of("the mode does not lie between the bounds");
            case LOGNORMAL -> si.get(0) > 0 && si.get(1) > 0 ? Optional.empty() : Optional.of("median and spread are not above zero");
        };
    }
}
