/**
 * The topology diagram without a toolkit: scene, layout by ELK, places in a file, painter on a small pen interface, SVG.
 *
 * <p>Entry: {@link org.twinsmith.diagram.TopologyDrawing}. The packages are the phases: {@code scene} reads the model,
 * {@code layout} places, {@code paint} draws on a pen, {@code svg} is the pen that writes a file. Knows neither SWT nor
 * the workbench.
 */
package org.twinsmith.diagram;
