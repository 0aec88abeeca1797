/**
 * Writes drawings as SVG: escaping, number format, and the pen of the painter.
 *
 * <p>Every text that comes from a model goes through {@link org.twinsmith.diagram.svg.XmlText}; the same calls give the
 * same bytes. Knows no model, no layout and no plot; the report's plots are written with it too.
 */
package org.twinsmith.diagram.svg;
