/**
 * Paints a placed picture with a {@link org.twinsmith.diagram.paint.Pen}.
 *
 * <p>Entry: {@link org.twinsmith.diagram.paint.TopologyPainter}. Says what a stroke means ({@link
 * org.twinsmith.diagram.paint.Ink}), never its colour: a pen for a toolkit or a file decides that. Knows no model
 * classes and no output format.
 */
package org.twinsmith.diagram.paint;
