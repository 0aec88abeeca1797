package org.twinsmith.core.quantity;

import java.util.Optional;

/**
 * Reads one unit text by recursive descent over the grammar of UCUM 2.1:
 * {@code term = component (('.' | '*' | '/') component)*}, {@code component = '(' term ')' exponent? | symbol exponent?
 * | digits}; a leading {@code /} is allowed. An exponent is {@code 2}, {@code -1}, {@code ^2} or {@code ^(1/2)}.
 */
final class UnitReader {
    private static final int MAX_DEPTH = 50;
    private final UnitTable table;
    private final String text;
    private int at;
    private int depth;

    UnitReader(UnitTable table, String text) {
        this.table = table;
        this.text = text;
    }

    Unit read() {
        Unit unit = term();
        if (at < text.length()) {
            throw new UnitSyntaxException("'" + text.charAt(at) + "' cannot stand here in the unit [" + text + "]", at);
        }
        return new Unit(text, unit.dimension(), unit.factor(), unit.offset(), unit.growth());
    }

    private Unit term() {
        if (++depth > MAX_DEPTH) {
            throw new UnitSyntaxException("the unit nests more than " + MAX_DEPTH + " levels", at);
        }
        int first = at;
        Unit unit = peek() == '/' ? Unit.ONE : component();
        while (at < text.length() && peek() != ')') {
            int start = at;
            char operator = text.charAt(at++);
            if (operator != '.' && operator != '*' && operator != '/') {
                at = start;
                break;
            }
            linear(unit, first);
            int next = at;
            Unit factor = component();
            linear(factor, next);
            unit = combine(unit, factor, operator == '/', start);
        }
        depth--;
        return unit;
    }

    /** A scale with an arbitrary zero is a point only when it stands alone; in a product it is a difference. */
    private Unit combine(Unit left, Unit right, boolean over, int start) {
        Dimension dimension = over ? left.dimension().over(right.dimension()) : left.dimension().times(right.dimension());
        return unit(dimension, over ? left.factor() / right.factor() : left.factor() * right.factor(), start);
    }

    private void linear(Unit unit, int start) {
        if (unit.isLevel()) {
            throw new UnitSyntaxException("[" + unit.text() + "] is a logarithm and cannot stand in a product of units", start);
        }
    }

    private Unit component() {
        int start = at;
        if (peek() == '(') {
            at++;
            Unit inner = term();
            if (peek() != ')') {
                throw new UnitSyntaxException("a closing ) is missing in the unit [" + text + "]", at);
            }
            at++;
            return power(inner, start);
        }
        if (Character.isDigit(peek())) {
            return power(unit(Dimension.NONE, number(), start), start);
        }
        return power(symbol(), start);
    }

    private double number() {
        int start = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (peek() == '*' && (Character.isDigit(peek(1)) || peek(1) == '-' || peek(1) == '^') && text.startsWith("10", start)
                && at - start == 2) {
            at++;
            return Math.pow(10, exponentAfterStar());
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private double exponentAfterStar() {
        if (peek() == '^') {
            at++;
        }
        return integer();
    }

    private Unit symbol() {
        int start = at;
        while (at < text.length() && isSymbolPart()) {
            at++;
        }
        String symbol = text.substring(start, at);
        Optional<Unit> whole = symbol.isEmpty() ? Optional.empty() : table.symbol(symbol);
        if (whole.isPresent()) {
            return whole.get();
        }
        int end = symbol.length();
        while (end > 0 && Character.isDigit(symbol.charAt(end - 1))) {
            end--;
        }
        String stem = symbol.substring(0, end);
        at = start + end;
        return table.symbol(stem).orElseThrow(() -> new UnitSyntaxException(
                symbol.isEmpty() ? "a unit symbol is missing in [" + text + "]" : "the unit '" + stem + "' is not known",
                start, stem));
    }

    private boolean isSymbolPart() {
        char c = text.charAt(at);
        if (c == '[') {
            int close = text.indexOf(']', at);
            if (close < 0) {
                throw new UnitSyntaxException("a closing ] is missing in the unit [" + text + "]", at);
            }
            at = close;
            return true;
        }
        return Character.isLetterOrDigit(c) || c == '_' || c == '%' || c == '\'' || c == '"' || c == '\u00b0';
    }

    private Unit power(Unit base, int start) {
        boolean caret = peek() == '^';
        if (caret) {
            at++;
        } else if (!Character.isDigit(peek()) && peek() != '-' && peek() != '+') {
            return base;
        }
        linear(base, start);
        Rational exponent = caret && peek() == '(' ? fraction() : Rational.of(integer());
        return unit(base.dimension().pow(exponent), Math.pow(base.factor(), exponent.doubleValue()), start);
    }

    private Rational fraction() {
        at++;
        long numerator = integer();
        long denominator = 1;
        if (peek() == '/') {
            at++;
            denominator = integer();
        }
        if (peek() != ')' || denominator == 0) {
            throw new UnitSyntaxException("the exponent cannot be read in the unit [" + text + "]", at);
        }
        at++;
        return new Rational(numerator, denominator);
    }

    private long integer() {
        int start = at;
        if (peek() == '-' || peek() == '+') {
            at++;
        }
        int digits = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (digits == at || at - digits > 3) {
            throw new UnitSyntaxException("an exponent of one to three digits is missing in the unit [" + text + "]", digits);
        }
        return Long.parseLong(text.substring(start, at));
    }

    private Unit unit(Dimension dimension, double factor, int start) {
        if (!(factor > 0) || !Double.isFinite(factor)) {
            throw new UnitSyntaxException("the unit [" + text + "] has no finite size", start);
        }
        return new Unit(text, dimension, factor, 0);
    }

    private char peek() {
        return peek(0);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }
}
