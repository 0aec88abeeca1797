/**
 * Values from a running twin, for a drawing.
 *
 * <p>Entry: {@link org.twinsmith.diagram.live.LiveStream}, which follows the events of a live page ({@code twinsmith live}, {@code
 * twinsmith mirror --live}). What it hears is not trusted: sizes are limited, and all of it is text to be painted. Knows no toolkit.
 */
package org.twinsmith.diagram.live;
