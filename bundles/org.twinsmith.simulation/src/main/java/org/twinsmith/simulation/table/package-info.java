/**
 * Tables of columns with names and units, in files that other programs read and write too.
 *
 * <p>Start at {@link org.twinsmith.simulation.table.Table}; {@link org.twinsmith.simulation.table.TableFile} writes it as
 * CSV or Parquet and reads it from CSV. It must know neither programs nor solvers.
 */
package org.twinsmith.simulation.table;
