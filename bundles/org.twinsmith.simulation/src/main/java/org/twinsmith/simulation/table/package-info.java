/**
 * Tables of columns with names and units, in files that other programs read and write too.
 *
 * <p>Start at {@link org.twinsmith.simulation.table.Table}; {@link org.twinsmith.simulation.table.CsvTable} reads and
 * writes it. It must know neither programs nor solvers.
 */
package org.twinsmith.simulation.table;
