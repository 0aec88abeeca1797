/**
 * The topology diagram without a toolkit: view model, layout by ELK, painter on a small pen interface.
 *
 * <p>Knows neither SWT nor the workbench.
 */
package org.twinsmith.diagram;
