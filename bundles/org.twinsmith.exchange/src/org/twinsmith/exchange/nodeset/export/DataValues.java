package org.twinsmith.exchange.nodeset.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.code.OpcUaUnitId;
import org.twinsmith.core.quantity.code.UnitCodes;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.Value;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.BooleanLiteral;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Primitive;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.StringLiteral;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TypeUse;

/** Data types, values and units as OPC UA has them. */
final class DataValues {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final long DURATION = 290;
    private final Quantities quantities;

    DataValues(Quantities quantities) {
        this.quantities = quantities;
    }

    Quantities quantities() {
        return quantities;
    }

    static NodeId type(TypeUse use) {
        if (use.getType() instanceof EnumType || use.getType() instanceof StructType) {
            return Ids.of(use.getType());
        }
        if (isDuration(use)) {
            return NodeId.base(DURATION);
        }
        boolean real = use.getType() != null || use.getPrimitive() == Primitive.REAL;
        return NodeId.base(real ? 11 : switch (use.getPrimitive()) {
            case INTEGER -> 6;
            case BOOLEAN -> 1;
            case DATE -> 13;
            default -> 12;
        });
    }

    static boolean isDuration(TypeUse use) {
        return use.getPrimitive() == Primitive.REAL && "ms".equals(use.getUnit());
    }

    /** Whether values change during a run. */
    static boolean isDynamic(TypeUse use) {
        return !(use.getType() instanceof StructType) && (use.getType() != null
                || use.getPrimitive() != Primitive.STRING && use.getPrimitive() != Primitive.DATE);
    }

    static boolean isReal(TypeUse use) {
        return type(use).isBase(11) || type(use).isBase(DURATION);
    }

    /** The value of what is no more than a literal, in a unit; empty for what has to be computed. */
    Optional<Value> of(Expression expression, Unit declared, Unit shown, TypeUse use) {
        if (expression instanceof ArrayLiteral array) {
            List<Value> elements = array.getElements().stream().flatMap(each -> of(each, declared, shown, use).stream()).toList();
            return elements.size() == array.getElements().size() ? Optional.of(new Value.Many(elements)) : Optional.empty();
        }
        return switch (expression) {
            case StringLiteral text when use.getPrimitive() == Primitive.DATE && use.getType() == null ->
                Optional.of(new Value.Leaf(text.getValue() + "T00:00:00Z"));
            case StringLiteral text -> Optional.of(new Value.Leaf(text.getValue()));
            case BooleanLiteral truth -> Optional.of(new Value.Leaf(String.valueOf(truth.isValue())));
            case Reference reference when reference.getTarget() instanceof EnumLiteral literal ->
                Optional.of(new Value.Leaf(String.valueOf(((EnumType) literal.eContainer()).getLiterals().indexOf(literal))));
            case null -> Optional.empty();
            default -> SignedLiteral.of(expression).map(literal -> new Value.Leaf(number(literal, declared, shown)));
        };
    }

    /** A number in the unit that it is shown in keeps its digits. */
    private String number(SignedLiteral literal, Unit declared, Unit shown) {
        NumberLiteral number = literal.literal();
        Unit own = number.getUnit() == null ? declared : quantities.unit(number.getUnit());
        if (own.text().equals(shown.text())) {
            return (literal.negative() ? "-" : "") + number.getText();
        }
        return text(shown.fromSi(quantities.si(number, literal.negative(), declared)));
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** By its UNECE code where it has one, which every client knows; else by its UCUM text; OPC 10000-8, 5.6.4.3. */
    static Value unit(Unit unit) {
        Optional<String> code = UnitCodes.unece().code(unit.text());
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("NamespaceUri", new Value.Leaf(code.isPresent() ? OpcUaUnitId.NAMESPACE : UCUM));
        fields.put("UnitId", new Value.Leaf(String.valueOf(code.map(OpcUaUnitId::of).orElse(-1))));
        fields.put("DisplayName", localized(unit.text()));
        fields.put("Description", localized(unit.text()));
        return new Value.Structure("EUInformation", fields);
    }

    static Value range(Quantities.Bounds si, Unit unit) {
        double one = unit.fromSi(si.low());
        double other = unit.fromSi(si.high());
        return new Value.Structure("Range", Map.of("Low", new Value.Leaf(text(rounded(Math.min(one, other)))), "High",
                new Value.Leaf(text(rounded(Math.max(one, other))))));
    }

    /** Without the last digits, which conversion to SI and back leaves uncertain. */
    private static double rounded(double value) {
        return value == 0 || !Double.isFinite(value) ? value
                : new BigDecimal(value).round(new MathContext(14)).doubleValue();
    }

    static Value localized(String text) {
        return new Value.Structure("LocalizedText", Map.of("Text", new Value.Leaf(text)));
    }
}
