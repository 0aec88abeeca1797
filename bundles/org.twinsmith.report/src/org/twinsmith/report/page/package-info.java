/**
 * The report's page: one class for each section, the style sheet and the script as resources.
 *
 * <p>Entry: {@link org.twinsmith.report.page.Page}. Every text that is not the page's own goes through
 * {@link org.twinsmith.diagram.svg.XmlText}. Knows plots only as SVG text.
 */
package org.twinsmith.report.page;
