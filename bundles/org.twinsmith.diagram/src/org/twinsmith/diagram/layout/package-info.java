/**
 * Gives every part of a scene a position: ELK's layered algorithm with orthogonal links.
 *
 * <p>Entry: {@link org.twinsmith.diagram.layout.ElkLayout}. The result is a
 * {@link org.twinsmith.diagram.layout.Picture} in absolute coordinates, in CSS pixels, y downwards. Knows no colours and
 * no output format; ELK types do not leave it.
 */
package org.twinsmith.diagram.layout;
