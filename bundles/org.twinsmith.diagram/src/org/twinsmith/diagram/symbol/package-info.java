/**
 * Symbols that users draw themselves: SVG files that a type names, read as strokes of the pen.
 *
 * <p>Entry: {@link org.twinsmith.diagram.symbol.SvgSymbolReader}. Files are not trusted: there is no document type, no script, no
 * style sheet, nothing outside of the file, and bounds on size, depth and number of points. What cannot be drawn with the pen is
 * refused with its place, rather than left out. Knows no toolkit.
 */
package org.twinsmith.diagram.symbol;
