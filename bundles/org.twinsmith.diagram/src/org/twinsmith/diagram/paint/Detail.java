package org.twinsmith.diagram.paint;

/** How much of a drawing is painted: what would be too small to see is left out. */
public enum Detail {
    /** Everything. */
    FULL,
    /** Boxes, symbols, names of components, links. */
    NAMES,
    /** Boxes and links alone. */
    BOXES;

    private static final double NAMES_BELOW = 0.65;
    private static final double FEW_BELOW = 0.45;
    private static final int FEW = 80;
    private static final double BOXES_BELOW = 0.22;

    /** @param zoom screen pixels a px of the drawing, @param components how many are seen: of few there is time to paint more */
    public static Detail of(double zoom, int components) {
        boolean full = zoom >= NAMES_BELOW || zoom >= FEW_BELOW && components <= FEW;
        return full ? FULL : zoom < BOXES_BELOW ? BOXES : NAMES;
    }
}
