package org.twinsmith.opcua.server;

import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.Argument;
import org.twinsmith.core.plan.Command;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.stack.Values;

/** The arguments of a command as those of a method (OPC 10000-3, 8.6), in the unit that the model declares. */
final class ArgumentCoding {
    private static final int SCALAR = -1;
    private static final double ROUNDING = 1e-12;

    private ArgumentCoding() {
    }

    static Argument describe(Command.Argument argument, EnumerationTypes enumerations) {
        return describe(argument.name(), argument.kind(), argument.unit(), enumerations);
    }

    static Argument describe(Command.Result result, EnumerationTypes enumerations) {
        return describe(result.name(), result.kind(), result.unit(), enumerations);
    }

    private static Argument describe(String name, Command.Kind kind, Unit shown, EnumerationTypes enumerations) {
        String unit = shown.text();
        boolean real = kind instanceof Command.Kind.Value(ValueType type) && type instanceof ValueType.Real;
        return new Argument(name, type(kind, enumerations), SCALAR, new UInteger[0],
                LocalizedText.english(real && !unit.isEmpty() ? "in " + unit : ""));
    }

    private static NodeId type(Command.Kind kind, EnumerationTypes enumerations) {
        return switch (kind) {
            case Command.Kind.Text text -> NodeIds.String;
            case Command.Kind.Date date -> NodeIds.DateTime;
            case Command.Kind.Value(ValueType.Enumeration enumeration) -> enumerations.typeOf(enumeration);
            case Command.Kind.Value(ValueType type) -> SignalCoding.standardType(type);
        };
    }

    /** What a command gives back, as a client gets it; null of what nothing computes. @param si its value */
    static Variant encode(Command.Result result, double si) {
        if (Double.isNaN(si) || !(result.kind() instanceof Command.Kind.Value(ValueType type))) {
            return Variant.NULL_VALUE;
        }
        return switch (type) {
            case ValueType.Real real -> Variant.ofDouble(result.unit().fromSi(si));
            case ValueType.Boolean truth -> Variant.ofBoolean(si != 0);
            default -> Variant.ofInt32((int) Math.rint(si));
        };
    }

    /** The SI value of what a client sent; NaN of texts and dates. */
    static double decode(Command.Argument argument, Variant value) {
        double number = Values.number(value).orElse(Double.NaN);
        return argument.kind() instanceof Command.Kind.Value(ValueType type) && type instanceof ValueType.Real ? argument.unit().toSi(number) : number;
    }

    /** Whether a value is one that the argument may have. */
    static StatusCode judge(Command.Argument argument, Variant value) {
        if (!(argument.kind() instanceof Command.Kind.Value(ValueType type))) {
            return value.isNull() ? new StatusCode(StatusCodes.Bad_TypeMismatch) : StatusCode.GOOD;
        }
        double si = decode(argument, value);
        if (!Double.isFinite(si)) {
            return new StatusCode(value.isNull() ? StatusCodes.Bad_TypeMismatch : StatusCodes.Bad_OutOfRange);
        }
        double slack = ROUNDING * Math.max(1, Math.abs(si));
        boolean allowed = type instanceof ValueType.Enumeration enumeration ? si >= 0 && si < enumeration.literals().size()
                : argument.range().low() - slack <= si && si <= argument.range().high() + slack;
        return allowed ? StatusCode.GOOD : new StatusCode(StatusCodes.Bad_OutOfRange);
    }
}
