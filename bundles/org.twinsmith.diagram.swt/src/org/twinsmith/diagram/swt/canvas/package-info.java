/**
 * A drawing on an SWT canvas: the pen, the sheet with its zoom, what happens when somebody points and types.
 *
 * <p>Entry: {@link org.twinsmith.diagram.swt.canvas.DiagramCanvas}. Knows drawings and tools; neither text nor workbench.
 */
package org.twinsmith.diagram.swt.canvas;
