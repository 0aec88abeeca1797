package org.twinsmith.core.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The built-in functions of reals; {@code StrictMath} evaluates them, so that results agree between platforms. */
public enum MathFunction {
    ABS(1), SIGN(1), SQRT(1), EXP(1), LN(1), LOG10(1), SIN(1), COS(1), TAN(1), ASIN(1), ACOS(1), ATAN(1), ATAN2(2),
    SINH(1), COSH(1), TANH(1), MIN(2), MAX(2), FLOOR(1), CEIL(1), MOD(2),
    /** Noise between 0 and 1 by seed, stream and index; the language has no name for it. */
    UNIFORM_NOISE(3),
    /** Noise of the standard normal distribution by seed, stream and index; the language has no name for it. */
    GAUSSIAN_NOISE(3);

    private final int arity;

    MathFunction(int arity) {
        this.arity = arity;
    }

    public int arity() {
        return arity;
    }

    /** The name in the language. */
    public String functionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is noise, and not a function that a model can call. */
    public boolean isNoise() {
        return this == UNIFORM_NOISE || this == GAUSSIAN_NOISE;
    }

    /** The function that a model calls by a name. */
    public static Optional<MathFunction> named(String name) {
        return Arrays.stream(values()).filter(function -> !function.isNoise()).filter(function -> function.functionName().equals(name)).findFirst();
    }
}
