package org.twinsmith.report.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: few digits, a true minus sign, powers of ten where there would be many zeros. */
public final class Figures {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Figures() {
    }

    /** The value with a number of significant digits and without trailing zeros; a dash for what is not finite. */
    public static String of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 7) {
            return minus(rounded.toPlainString());
        }
        return minus(rounded.movePointLeft(exponent).toPlainString()) + "·10" + superscript(exponent);
    }

    /** The value with four significant digits. */
    public static String of(double value) {
        return of(value, 4);
    }

    /** The labels of ticks: as many decimals as tell two neighbours apart. */
    static String tick(double value, double step) {
        if (value == 0) {
            return "0";
        }
        double places = Math.ceil(Math.log10(Math.abs(value) / step) - 1e-9);
        return of(value, (int) Math.max(1, Math.min(15, places + 2)));
    }

    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }
}
