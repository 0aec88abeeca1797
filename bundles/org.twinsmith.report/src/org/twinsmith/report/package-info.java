/**
 * The self-contained HTML report of a run: drawing, plots, events, provenance.
 *
 * <p>Entry: {@link org.twinsmith.report.HtmlReport}, which turns a {@link org.twinsmith.report.RunReport} into one file.
 * The record holds everything that the file shows, with values in the units they are shown in. Knows no model, no plan,
 * no store and no user interface, asks no clock and starts nothing.
 */
package org.twinsmith.report;
