package org.twinsmith.diagram.paint;

import java.util.function.IntSupplier;

/** How much of a drawing is painted: what would be too small to see is left out. */
public enum Detail {
    /** Everything. */
    FULL,
    /** Boxes, symbols, names of components, links, and which values need attention. */
    NAMES,
    /** Boxes and links alone, and which components need attention. */
    BOXES;

    private static final double NAMES_BELOW = 0.79;
    private static final double FEW_BELOW = 0.45;
    private static final int FEW = 80;
    private static final double BOXES_BELOW = 0.22;

    /** @param zoom screen pixels a px of the drawing, @param components how many are seen in all: of few there is time to paint more */
    public static Detail of(double zoom, IntSupplier components) {
        boolean full = zoom >= NAMES_BELOW || zoom >= FEW_BELOW && components.getAsInt() <= FEW;
        return full ? FULL : zoom < BOXES_BELOW ? BOXES : NAMES;
    }
}
