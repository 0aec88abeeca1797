/**
 * What an engineer does in a drawing with pointer and keys: tools, as state machines without a toolkit.
 *
 * <p>Entry: {@link org.twinsmith.diagram.tool.PointingTool}. A tool reads the drawing and the selection, moves what is a matter of
 * places only, and asks for all that changes the text ({@link org.twinsmith.diagram.tool.Request}). Knows neither SWT nor the
 * language.
 */
package org.twinsmith.diagram.tool;
