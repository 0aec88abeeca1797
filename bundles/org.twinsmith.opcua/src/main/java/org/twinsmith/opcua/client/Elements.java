package org.twinsmith.opcua.client;

import java.lang.reflect.Array;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.milo.opcua.sdk.core.types.DynamicEnumType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicStructType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicUnionType;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinsmith.opcua.address.ElementPath;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.stack.Values;

/** Finds numbers within values. @param context knows the server's own structures */
record Elements(EncodingContext context) {
    /** The number that stands at a place; empty where there is none. */
    OptionalDouble number(Variant value, ElementPath path) {
        return path.isWhole() ? Values.number(value) : number(value.value(), path.steps());
    }

    private OptionalDouble number(Object value, List<String> steps) {
        if (value instanceof ExtensionObject encoded) {
            return number(decoded(encoded), steps);
        }
        if (value instanceof Variant variant) {
            return number(variant.value(), steps);
        }
        if (steps.isEmpty()) {
            return value instanceof DynamicEnumType literal ? OptionalDouble.of(literal.getValue()) : Values.number(new Variant(value));
        }
        return number(member(value, steps.getFirst()), steps.subList(1, steps.size()));
    }

    private static Object member(Object value, String step) {
        return switch (value) {
            case DynamicStructType structure -> structure.getMembers().get(step);
            case DynamicUnionType union -> union.getValue().filter(one -> one.fieldName().equals(step)).map(DynamicUnionType.UnionValue::fieldValue).orElse(null);
            case Matrix matrix -> member(matrix.nestedArrayValue(), step);
            case Object array when array.getClass().isArray() -> {
                int index = ElementPath.index(step);
                yield index >= 0 && index < Array.getLength(array) ? Array.get(array, index) : null;
            }
            case null, default -> null;
        };
    }

    /** Null for a structure that the server does not describe. */
    private Object decoded(ExtensionObject encoded) {
        try {
            return encoded.isNull() ? null : encoded.decode(context);
        } catch (UaSerializationException e) {
            StackLogging.debug("a structure that cannot be read", e);
            return null;
        }
    }
}
