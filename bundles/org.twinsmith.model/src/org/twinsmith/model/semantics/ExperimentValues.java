package org.twinsmith.model.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.twin.BooleanLiteral;
import org.twinsmith.model.twin.Distribution;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.ValueList;

/** The SI values of what experiments vary. A bare number is in the unit of what it is given to. */
public final class ExperimentValues {
    private final Quantities quantities;

    public ExperimentValues(Quantities quantities) {
        this.quantities = quantities;
    }

    /** The values of a list: numbers in SI, enumeration literals by their position, truth as 1 or 0. Empty where one is none of these. */
    public Optional<List<Double>> list(ValueList list, Unit target) {
        Unit bare = list.getUnit() == null ? target : quantities.unit(list.getUnit());
        List<Double> values = new ArrayList<>();
        for (Expression each : list.getValues()) {
            OptionalDouble value = value(each, bare);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.getAsDouble());
        }
        return Optional.of(List.copyOf(values));
    }

    private OptionalDouble value(Expression expression, Unit bare) {
        return switch (expression) {
            case BooleanLiteral literal -> OptionalDouble.of(literal.isValue() ? 1 : 0);
            case Reference reference when reference.getTarget() instanceof EnumLiteral literal -> position(literal);
            case MemberAccess access when access.getMember() instanceof EnumLiteral literal -> position(literal);
            default -> quantities.direct(expression, bare).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        };
    }

    private static OptionalDouble position(EnumLiteral literal) {
        return literal.eContainer() instanceof EnumType type ? OptionalDouble.of(type.getLiterals().indexOf(literal)) : OptionalDouble.empty();
    }

    /**
     * The parameters of a distribution in the order of its kind; empty where their number is wrong. A deviation is a
     * difference: 2 of a target in [degC] is 2 K. A spread has no unit. Of bounds, the last unit covers those without one.
     */
    public Optional<List<Double>> arguments(Distribution distribution, DistributionKind kind, Unit target) {
        if (distribution.getArguments().size() != kind.parameters().size()) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < kind.parameters().size(); i++) {
            Unit bare = switch (kind.parameters().get(i)) {
                case "deviation" -> new Unit(target.text(), target.dimension(), target.factor(), 0);
                case "spread" -> Unit.ONE;
                default -> covering(distribution, kind).orElse(target);
            };
            Optional<Double> value = quantities.direct(distribution.getArguments().get(i), bare);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(List.copyOf(values));
    }

    private Optional<Unit> covering(Distribution distribution, DistributionKind kind) {
        boolean bounds = kind == DistributionKind.UNIFORM || kind == DistributionKind.TRIANGULAR;
        return SignedLiteral.of(distribution.getArguments().getLast()).filter(last -> bounds)
                .map(last -> last.literal().getUnit()).map(quantities::unit);
    }
}
