package org.twinsmith.diagram.svg;

/** Coordinates as SVG writes them: at most two decimals, no exponent, no locale. */
public final class SvgNumber {
    private SvgNumber() {
    }

    /** @throws IllegalArgumentException for what is not finite, which SVG cannot hold */
    public static String of(double value) {
        if (!Double.isFinite(value) || Math.abs(value) > 1e9) {
            throw new IllegalArgumentException("coordinate " + value);
        }
        long hundredths = Math.round(value * 100);
        StringBuilder out = new StringBuilder();
        if (hundredths < 0) {
            out.append('-');
        }
        long absolute = Math.abs(hundredths);
        out.append(absolute / 100);
        long rest = absolute % 100;
        if (rest != 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
        return out.toString();
    }
}
