package org.twinsmith.lang.types;

import java.util.Optional;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.types.ExpressionType.Day;
import org.twinsmith.lang.types.ExpressionType.Element;
import org.twinsmith.lang.types.ExpressionType.Enumeration;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Structure;
import org.twinsmith.lang.types.ExpressionType.Text;
import org.twinsmith.lang.types.ExpressionType.Truth;
import org.twinsmith.lang.types.ExpressionType.Unknown;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.FunctionParameter;
import org.twinsmith.model.twin.LoopIndex;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TypeUse;

/** The type that a declaration gives to its name. */
public final class Declared {
    private static final Dimension TEMPERATURE = Dimension.base("K");
    private final Quantities quantities;

    public Declared(Quantities quantities) {
        this.quantities = quantities;
    }

    /** The type of a name in an expression. */
    public ExpressionType of(Named named) {
        return switch (named) {
            case Feature feature -> of(feature.getType());
            case ConnectorMember member -> of(member.getType());
            case ConstantDeclaration constant -> of(constant.getType());
            case StructMember member -> of(member.getType());
            case CommandParameter parameter -> of(parameter.getType());
            case Measure measure -> of(measure.getType());
            case FunctionParameter parameter -> of(parameter.getType());
            case EventDeclaration event -> new Truth();
            case LoopIndex index -> new Whole();
            case EnumLiteral literal -> new Enumeration((EnumType) literal.eContainer());
            case null -> new Unknown();
            default -> named.eIsProxy() ? new Unknown() : new Element(named);
        };
    }

    /** The type that a type use states. */
    public ExpressionType of(TypeUse use) {
        if (use == null) {
            return new Unknown();
        }
        return switch (use.getPrimitive()) {
            case REAL -> quantity(use, Optional.empty());
            case INTEGER -> new Whole();
            case BOOLEAN -> new Truth();
            case STRING -> new Text();
            case DATE -> new Day();
            case NONE -> named(use);
        };
    }

    private ExpressionType named(TypeUse use) {
        return switch (use.getType()) {
            case EnumType type when !type.eIsProxy() -> new Enumeration(type);
            case StructType type when !type.eIsProxy() -> new Structure(type);
            case QuantityKind kind when !kind.eIsProxy() -> quantity(use, Optional.of(kind));
            case null, default -> new Unknown();
        };
    }

    private ExpressionType quantity(TypeUse use, Optional<QuantityKind> kind) {
        try {
            Unit unit = quantities.of(use);
            boolean affine = unit.isAffine() || kind.filter(found -> quantities.unit(found.getUnit()).isAffine()).isPresent();
            return new Quantity(unit.dimension(), kind, scale(unit.dimension(), affine, kind.isPresent()), unit.text(), References.of(use));
        } catch (UnitSyntaxException e) {
            // The unit itself is reported where it is written.
            return new Unknown();
        }
    }

    /** The type of a literal with a unit: [K] may be meant either way, [degC] is a point. */
    ExpressionType literal(String unitText) {
        try {
            Unit unit = quantities.unit(unitText);
            return new Quantity(unit.dimension(), Optional.empty(), unit.isAffine() ? Scale.POINT : Scale.ANY, unitText);
        } catch (UnitSyntaxException e) {
            return new Unknown();
        }
    }

    private static Scale scale(Dimension dimension, boolean affine, boolean hasKind) {
        if (!dimension.equals(TEMPERATURE)) {
            return Scale.ANY;
        }
        if (affine) {
            return Scale.POINT;
        }
        return hasKind ? Scale.DIFFERENCE : Scale.ANY;
    }
}
