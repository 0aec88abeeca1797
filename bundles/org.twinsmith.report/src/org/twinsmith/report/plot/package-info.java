/**
 * Plots series over time as SVG: panels, axes, decimation, marks of events.
 *
 * <p>Entry: {@link org.twinsmith.report.plot.Plot}, for one {@link org.twinsmith.report.plot.Panel}. Colours come from
 * the page's style sheet through class names. Knows nothing of the page around it.
 */
package org.twinsmith.report.plot;
