package org.twinsmith.exchange.nodeset.twin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.twinsmith.exchange.nodeset.document.Value;

/** Values as literals of the language. */
final class Literals {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ELEMENTS = 1_000;

    private Literals() {
    }

    /** The literal of a value; empty where it does not fit the type and lengths. @param lengths of an array; empty for a scalar */
    static Optional<String> of(Value value, DataKind type, List<Integer> lengths) {
        if (lengths.isEmpty()) {
            return scalar(value, type);
        }
        List<Value> elements = value.elements();
        boolean simple = lengths.size() == 1 && elements.size() == lengths.getFirst() && elements.size() <= MOST_ELEMENTS
                && type.kind().isDynamic();
        List<String> texts = simple ? elements.stream().flatMap(each -> scalar(each, type).stream()).toList() : List.of();
        return texts.isEmpty() || texts.size() < elements.size() ? Optional.empty()
                : Optional.of(texts.stream().collect(Collectors.joining(", ", "{", "}")));
    }

    private static Optional<String> scalar(Value value, DataKind type) {
        return switch (type.kind()) {
            case REAL -> value.number().map(Literals::number);
            case INTEGER -> value.number().filter(number -> number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE)
                    .map(Literals::number);
            case BOOLEAN -> value.text().map(String::strip).filter(text -> text.matches("true|false|0|1"))
                    .map(text -> text.equals("1") ? "true" : text.equals("0") ? "false" : text);
            case TEXT -> value.text().filter(text -> !text.isEmpty() && text.length() <= LONGEST_TEXT).map(Literals::quoted);
            case DATE -> value.text().flatMap(Literals::date);
            case ENUMERATION -> literal(value, type.literals());
            case STRUCTURE -> Optional.empty();
        };
    }

    /** An enumeration's value is a number, or {@code Name_4} as older tools write it. */
    private static Optional<String> literal(Value value, List<String> literals) {
        String text = value.text().orElse("").strip();
        String digits = text.substring(text.lastIndexOf('_') + 1);
        return new Value.Leaf(digits).number().filter(number -> number >= 0 && number < literals.size())
                .map(number -> literals.get(number.intValue()));
    }

    private static Optional<String> date(String text) {
        try {
            return text.length() < 10 || text.startsWith("0001") ? Optional.empty()
                    : Optional.of(quoted(LocalDate.parse(text.strip().substring(0, 10)).toString()));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            // Not a time: told as a value that is not carried.
            return Optional.empty();
        }
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "E").replace('E', 'e');
    }

    /** A text in quotes, without what could deceive a reader. */
    static String quoted(String text) {
        return "\"" + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A text without controls and without characters that turn the direction of reading; broken characters too are left out. */
    static String plain(String text) {
        return text.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069)
                        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) && (c & 0xFFFE) != 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }
}
