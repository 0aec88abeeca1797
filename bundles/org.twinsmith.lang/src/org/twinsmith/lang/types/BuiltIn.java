package org.twinsmith.lang.types;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The built-in functions of numbers. */
public enum BuiltIn {
    ABS(1, "the absolute value"), SIGN(1, "-1, 0 or 1"), SQRT(1, "the square root"), EXP(1, "e to the power"),
    LN(1, "the natural logarithm"), LOG10(1, "the logarithm to base 10"), SIN(1, "the sine of an angle in radians"),
    COS(1, "the cosine of an angle in radians"), TAN(1, "the tangent of an angle in radians"), ASIN(1, "the arc sine in radians"),
    ACOS(1, "the arc cosine in radians"), ATAN(1, "the arc tangent in radians"), ATAN2(2, "the angle of the point (x, y), from y and x"),
    SINH(1, "the hyperbolic sine"), COSH(1, "the hyperbolic cosine"), TANH(1, "the hyperbolic tangent"),
    MIN(2, "the smaller value"), MAX(2, "the larger value"), FLOOR(1, "the largest whole number not above"),
    CEIL(1, "the smallest whole number not below"), MOD(2, "the remainder of the floored division"),
    BARE(1, "the number without its frame or time scale"),
    HOMOTOPY(2, "the first value; the second stands for it at the beginning of the search for a solution");

    private final int arity;
    private final String meaning;

    BuiltIn(int arity, String meaning) {
        this.arity = arity;
        this.meaning = meaning;
    }

    /** The number of arguments. */
    public int arity() {
        return arity;
    }

    /** What it gives, for a reader. */
    public String meaning() {
        return meaning;
    }

    /** The name in the language. */
    public String functionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BuiltIn> named(String name) {
        return Arrays.stream(values()).filter(function -> function.functionName().equals(name)).findFirst();
    }
}
