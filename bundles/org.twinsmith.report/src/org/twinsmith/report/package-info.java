/**
 * The self-contained HTML report of a run: drawing, plots, events, provenance.
 *
 * <p>Knows no user interface and starts nothing.
 */
package org.twinsmith.report;
