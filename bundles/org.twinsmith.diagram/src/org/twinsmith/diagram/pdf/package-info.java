/**
 * Writes drawings as PDF 1.4: vectors and text, one page as large as the drawing.
 *
 * <p>Entry: {@link org.twinsmith.diagram.pdf.PdfDocument}. The same drawing gives the same bytes. Uses the fonts that every reader
 * has, so that characters beyond those of Western Europe become question marks; SVG has no such limit.
 */
package org.twinsmith.diagram.pdf;
