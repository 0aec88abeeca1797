package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Limit;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;

/** Writes variables with their units, types and places. */
final class VariableText {
    private final ClassNames classes;
    private final SlotNames slots;
    private final UnaryOperator<String> files;
    private final Map<Unit, Integer> units = new LinkedHashMap<>();

    VariableText(ClassNames classes, SlotNames slots, UnaryOperator<String> files) {
        this.classes = classes;
        this.slots = slots;
        this.files = files;
    }

    String variable(Variable v) {
        return "new Variable(" + String.join(", ", JavaString.of(v.name()), "Role." + v.role(), type(v.type()),
                unit(v.unit()), slots.name(v.slot()), Boolean.toString(v.negated()), interval(v.range()),
                Boolean.toString(v.published()), Boolean.toString(v.writable()), JavaString.of(v.description()),
                place(v.place())) + limits(v.limits()) + ")";
    }

    private static String limits(List<Limit> limits) {
        return limits.isEmpty() ? "" : limits.stream().map(limit -> "new Limit(Limit.Kind." + limit.kind() + ", new Interval("
                + bound(limit.range().low()) + ", " + bound(limit.range().high()) + "))")
                .collect(Collectors.joining(", ", ", List.of(", ")"));
    }

    private static String bound(double value) {
        return Double.isFinite(value) ? number(value) : value < 0 ? "Double.NEGATIVE_INFINITY" : "Double.POSITIVE_INFINITY";
    }

    private static String type(ValueType type) {
        return switch (type) {
            case ValueType.Real real -> "new ValueType.Real()";
            case ValueType.Integer integer -> "new ValueType.Integer()";
            case ValueType.Boolean truth -> "new ValueType.Boolean()";
            case ValueType.Enumeration enumeration -> "new ValueType.Enumeration("
                    + JavaString.of(enumeration.name()) + ", List.of("
                    + enumeration.literals().stream().map(JavaString::of).collect(Collectors.joining(", ")) + "))";
        };
    }

    private String unit(Unit unit) {
        if (unit.equals(Unit.ONE)) {
            return "Unit.ONE";
        }
        int index = units.computeIfAbsent(unit, absent -> units.size());
        return classes.part("Units", 1) + ".ALL.get(" + index + ")";
    }

    private static String interval(Interval interval) {
        return interval.equals(Interval.ALL) ? "Interval.ALL"
                : "new Interval(" + number(interval.low()) + ", " + number(interval.high()) + ")";
    }

    String place(Place place) {
        return place.equals(Place.NOWHERE) ? "Place.NOWHERE"
                : "new Place(" + JavaString.of(files.apply(place.file())) + ", " + place.line() + ", " + place.column()
                        + ", " + place.offset() + ", " + place.length() + ")";
    }

    static String number(double value) {
        return Expressions.constant(value).text();
    }

    /** The class of the units that were asked for so far. */
    ListClass units() {
        List<String> elements = new ArrayList<>();
        units.keySet().forEach(unit -> elements.add("new Unit(" + JavaString.of(unit.text()) + ", "
                + dimension(unit.dimension()) + ", " + number(unit.factor()) + ", " + number(unit.offset())
                + (unit.isLevel() ? ", " + number(unit.growth()) : "") + ")"));
        return new ListClass(classes, "Units", "Unit", List.of("org.twinsmith.core.quantity.Dimension",
                "org.twinsmith.core.quantity.Rational", "org.twinsmith.core.quantity.Unit"), elements);
    }

    private static String dimension(Dimension dimension) {
        StringBuilder out = new StringBuilder("Dimension.NONE");
        dimension.exponents().forEach((base, exponent) -> out.append(".times(Dimension.base(")
                .append(JavaString.of(base)).append(").pow(new Rational(").append(exponent.numerator()).append("L, ")
                .append(exponent.denominator()).append("L)))"));
        return out.toString();
    }
}
