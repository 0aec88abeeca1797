package org.twinsmith.opcua.client;

import java.lang.reflect.Array;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.milo.opcua.sdk.core.types.DynamicEnumType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicOptionSetType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicStructType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicUnionType;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.twinsmith.opcua.stack.StackLogging;
import org.twinsmith.opcua.stack.Values;

/**
 * Values of any type as people read them: arrays as {@code [1, 2]}, structures as {@code {x = 1, y = 2}}.
 *
 * @param context knows the server's own structures
 */
record ValueWords(EncodingContext context) {
    String of(Object value) {
        return switch (value) {
            case null -> "";
            case Variant variant -> of(variant.value());
            case LocalizedText localized -> String.valueOf(localized.text());
            case QualifiedName name -> String.valueOf(name.name());
            case DateTime time -> time.isNull() ? "" : time.getJavaInstant().toString();
            case ByteString bytes -> "0x" + HexFormat.of().formatHex(bytes.bytesOrEmpty());
            case NodeId node -> node.toParseableString();
            case StatusCode status -> Values.name(status);
            case ExtensionObject encoded -> structure(encoded);
            case DynamicStructType structure -> structure.getMembers().entrySet().stream().map(each -> each.getKey() + " = " + of(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case DynamicUnionType union -> union.getValue().map(one -> "{" + one.fieldName() + " = " + of(one.fieldValue()) + "}").orElse("{}");
            case DynamicEnumType literal -> literal.getName() == null ? String.valueOf(literal.getValue()) : literal.getName();
            case DynamicOptionSetType options -> of(options.getValue());
            case Matrix matrix -> of(matrix.nestedArrayValue());
            case Object array when array.getClass().isArray() -> IntStream.range(0, Array.getLength(array)).mapToObj(i -> of(Array.get(array, i)))
                    .collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }

    /** Of a type that the server does not describe only its name is known. */
    private String structure(ExtensionObject encoded) {
        try {
            return encoded.isNull() ? "" : of(encoded.decode(context));
        } catch (UaSerializationException e) {
            StackLogging.debug("a structure that cannot be read", e);
            return "{a structure of the type " + encoded.getEncodingOrTypeId().toParseableString() + "}";
        }
    }
}
