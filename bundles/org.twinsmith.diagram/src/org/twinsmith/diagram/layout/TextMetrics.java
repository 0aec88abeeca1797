package org.twinsmith.diagram.layout;

/**
 * Widths of text in the sans-serif face of the drawings, without a font system, so that a drawing is the same
 * everywhere.
 *
 * <p>Source of the ASCII widths: Adobe's font metrics of Helvetica, which Arial and Liberation Sans share. Other
 * characters are estimated.
 */
public final class TextMetrics {
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
    private static final double OTHER = 0.62;
    private static final double WIDE = 1.0;
    private static final double BOLD = 1.08;

    private TextMetrics() {
    }

    /** The width in px of text at a size in px. */
    public static double width(String text, double size, boolean bold) {
        double ems = text.codePoints().mapToDouble(TextMetrics::ems).sum();
        return ems * size * (bold ? BOLD : 1);
    }

    /** The text, or as much of its start as fits into a width with an ellipsis after it. */
    public static String fit(String text, double size, boolean bold, double width) {
        if (width(text, size, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size, bold) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static double ems(int character) {
        if (character >= 32 && character < 127) {
            return ASCII[character - 32] / 1000.0;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> character >= 0x1100 && character != '…' && !isNarrow(character) ? WIDE : OTHER;
        };
    }

    private static boolean isNarrow(int character) {
        return character >= 0x1E00 && character < 0x2E80;
    }
}
