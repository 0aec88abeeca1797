package org.twinsmith.diagram.store;

/**
 * What part of a drawing was last looked at.
 *
 * @param zoom screen pixels a px of the drawing
 * @param x left edge in the drawing
 * @param y upper edge in the drawing
 */
public record Viewport(double zoom, double x, double y) implements Placement {
}
