package org.twinsmith.diagram.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of SVG one after the other, as they may follow each other there: {@code 1-2.5.5e1}. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][+-]?\\d{1,3})?");
    private static final double MOST = 1e6;
    private final String text;
    private final Matcher number;
    private int at;

    Numbers(String text) {
        this.text = text;
        this.number = NUMBER.matcher(text);
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }

    boolean atEnd() {
        skip();
        return at >= text.length();
    }

    /** The letter that stands next, taken; empty where a number does. */
    Optional<Character> letter() {
        skip();
        return at < text.length() && Character.isLetter(text.charAt(at)) ? Optional.of(text.charAt(at++)) : Optional.empty();
    }

    /** @throws IllegalArgumentException where none stands next, or a very large one */
    double next() {
        skip();
        if (!number.find(at) || number.start() != at) {
            throw new IllegalArgumentException("a number is missing at '" + text.substring(at, Math.min(text.length(), at + 12)) + "'");
        }
        at = number.end();
        double value = Double.parseDouble(number.group());
        if (Math.abs(value) > MOST) {
            throw new IllegalArgumentException(number.group() + " is too large: numbers go up to a million");
        }
        return value;
    }

    /** A flag of an arc: one digit, which the next number may follow at once. */
    boolean flag() {
        skip();
        if (at < text.length() && (text.charAt(at) == '0' || text.charAt(at) == '1')) {
            return text.charAt(at++) == '1';
        }
        throw new IllegalArgumentException("a flag of an arc is 0 or 1");
    }

    static List<Double> list(String text) {
        Numbers numbers = new Numbers(text);
        List<Double> list = new ArrayList<>();
        while (!numbers.atEnd()) {
            list.add(numbers.next());
        }
        return list;
    }

    /** A length in user units. */
    static double length(String text) {
        String plain = text.strip();
        Numbers numbers = new Numbers(plain.endsWith("px") ? plain.substring(0, plain.length() - 2) : plain);
        double value = numbers.next();
        if (!numbers.atEnd()) {
            throw new IllegalArgumentException("'" + text + "' is no length in user units");
        }
        return value;
    }
}
