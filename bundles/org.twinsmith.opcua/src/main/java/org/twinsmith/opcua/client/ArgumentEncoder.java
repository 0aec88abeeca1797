package org.twinsmith.opcua.client;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.milo.opcua.sdk.core.types.DynamicEnumType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicStructType;
import org.eclipse.milo.opcua.sdk.core.typetree.DataType;
import org.eclipse.milo.opcua.sdk.core.typetree.DataTypeTree;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.UaRuntimeException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureField;

/**
 * Gives values the type that a server wants. What does not fit is an {@link IllegalArgumentException} whose message goes
 * on from the name of the argument.
 */
record ArgumentEncoder(DataTypeTree types, EncodingContext context) {
    private static final int SCALAR = -1;
    private static final int SCALAR_OR_ONE_DIMENSION = -3;
    private static final int ANY = -2;
    private static final int ONE_DIMENSION = 1;

    /** @param rank as OPC 10000-3, 5.6.2 has it */
    Variant encode(Given given, NodeId type, int rank) {
        boolean array = given instanceof Given.Many;
        boolean fits = switch (rank) {
            case SCALAR -> !array;
            case SCALAR_OR_ONE_DIMENSION, ANY -> true;
            case 0, ONE_DIMENSION -> array;
            default -> throw new IllegalArgumentException("is an array of " + rank + " dimensions, which cannot be given here");
        };
        if (!fits) {
            throw new IllegalArgumentException(array ? "is one value, not an array" : "is an array: write it as [first, second]");
        }
        Object value = value(given, type);
        return new Variant(value instanceof Object[] elements ? packed(elements) : packed(value));
    }

    /** Structures travel in envelopes, enumerations as numbers. */
    private Object packed(Object value) {
        return switch (value) {
            case DynamicStructType structure -> ExtensionObject.encode(context, structure);
            case DynamicEnumType literal -> literal.getValue();
            default -> value;
        };
    }

    private Object packed(Object[] elements) {
        if (!(elements instanceof DynamicStructType[]) && !(elements instanceof DynamicEnumType[])) {
            return elements;
        }
        Object[] packed = elements instanceof DynamicStructType[] ? new ExtensionObject[elements.length] : new Integer[elements.length];
        Arrays.setAll(packed, i -> packed(elements[i]));
        return packed;
    }

    private Object value(Given given, NodeId type) {
        if (given instanceof Given.Many many) {
            return array(many.elements().stream().map(each -> value(each, type)).toList(), type);
        }
        DataType known = OpcUaDataType.isBuiltin(type) ? null : types.getDataType(type);
        if (known != null && known.getDataTypeDefinition() instanceof StructureDefinition definition) {
            return structure(given, known, definition);
        }
        if (known != null && types.isEnumType(type)) {
            return literal(given, known);
        }
        if (given instanceof Given.Literal literal) {
            return one(String.valueOf(literal.number()), type);
        }
        if (given instanceof Given.Text text) {
            return one(text.text(), type);
        }
        throw new IllegalArgumentException("is no structure");
    }

    private static Object array(List<Object> elements, NodeId type) {
        if (elements.isEmpty()) {
            Class<?> element = OpcUaDataType.getBackingClass(type);
            return Array.newInstance(element == null ? Object.class : element, 0);
        }
        Object[] array = (Object[]) Array.newInstance(elements.getFirst().getClass(), elements.size());
        return elements.toArray(array);
    }

    private Object structure(Given given, DataType type, StructureDefinition definition) {
        StructureField[] fields = Objects.requireNonNullElse(definition.getFields(), new StructureField[0]);
        String expected = Arrays.stream(fields).map(StructureField::getName).collect(Collectors.joining(", ", "{", "}"));
        if (!(given instanceof Given.Fields entries)) {
            throw new IllegalArgumentException("is a structure with the fields " + expected);
        }
        LinkedHashMap<String, Object> members = new LinkedHashMap<>();
        for (StructureField field : fields) {
            Given member = entries.fields().get(field.getName());
            if (member == null) { // The stack miscounts optional fields of which some are left out.
                throw new IllegalArgumentException("lacks the field " + field.getName() + " of " + expected);
            }
            members.put(field.getName(), value(member, field.getDataType()));
        }
        entries.fields().keySet().stream().filter(name -> !members.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("has no field " + name + ", but " + expected);
        });
        return new DynamicStructType(type, members);
    }

    private static Object literal(Given given, DataType type) {
        EnumDefinition definition = type.getDataTypeDefinition() instanceof EnumDefinition known ? known : new EnumDefinition(null);
        String text = switch (given) {
            case Given.Literal literal -> literal.name();
            case Given.Text plain -> plain.text();
            default -> throw new IllegalArgumentException("is a literal of " + type.getBrowseName().name());
        };
        if (definition.getFields() != null) {
            return Arrays.stream(definition.getFields()).filter(field -> text.equals(field.getName()) || text.equals(String.valueOf(field.getValue())))
                    .findFirst().map(field -> new DynamicEnumType(type, field.getValue().intValue()))
                    .orElseThrow(() -> new IllegalArgumentException("is '" + text + "', but " + type.getBrowseName().name() + " has "
                            + Arrays.stream(definition.getFields()).map(field -> field.getName() + " (" + field.getValue() + ")")
                                    .collect(Collectors.joining(", "))));
        }
        return new DynamicEnumType(type, given instanceof Given.Literal literal ? literal.number() : whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue());
    }

    private Object one(String text, NodeId type) {
        OpcUaDataType builtin = OpcUaDataType.isBuiltin(type) ? OpcUaDataType.fromNodeId(type) : types.getBuiltinType(type);
        return switch (builtin) {
            case Boolean -> truth(text);
            case SByte -> whole(text, Byte.MIN_VALUE, Byte.MAX_VALUE).byteValue();
            case Byte -> Unsigned.ubyte(whole(text, 0, 255).intValue());
            case Int16 -> whole(text, Short.MIN_VALUE, Short.MAX_VALUE).shortValue();
            case UInt16 -> Unsigned.ushort(whole(text, 0, 65_535).intValue());
            case Int32 -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
            case UInt32 -> Unsigned.uint(whole(text, 0, 0xFFFF_FFFFL).longValue());
            case Int64 -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE).longValue();
            case UInt64 -> Unsigned.ulong(whole(text, BigInteger.ZERO, BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE)));
            case Float -> (float) real(text);
            case Double -> real(text);
            case DateTime -> new DateTime(instant(text));
            case Guid -> read(text, "a GUID such as 72962B91-FA75-4AE6-8D28-B404DC7DAF63", UUID::fromString);
            case ByteString -> ByteString.of(read(text, "bytes in Base64", Base64.getDecoder()::decode));
            case NodeId -> read(text, "a node id such as ns=1;s=Pump", NodeId::parse);
            case LocalizedText -> LocalizedText.english(text);
            case QualifiedName -> new QualifiedName(0, text);
            case String -> text;
            case Variant -> new Variant(guessed(text));
            case null, default -> throw new IllegalArgumentException("has the type " + builtin + ", which cannot be given here");
        };
    }

    /** Where a server takes anything, what looks like a number is one. */
    private static Object guessed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return truth(text);
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("is '" + text + "', but true or false is needed");
        };
    }

    private static double real(String text) {
        return read(text, "a number", Double::parseDouble);
    }

    private static BigInteger whole(String text, long low, long high) {
        return whole(text, BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    private static BigInteger whole(String text, BigInteger low, BigInteger high) {
        BigInteger number = read(text, "a whole number", each -> new BigDecimal(each).toBigIntegerExact());
        if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
            throw new IllegalArgumentException("is " + number + ", but its type holds " + low + " .. " + high);
        }
        return number;
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T") ? Instant.parse(text) : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is '" + text + "', but a date such as 2026-03-31 or 2026-03-31T12:00:00Z is needed", e);
        }
    }

    private static <T> T read(String text, String what, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | UaRuntimeException e) {
            throw new IllegalArgumentException("is '" + text + "', but " + what + " is needed", e);
        }
    }
}
