/**
 * Sparse linear algebra for the implicit integrators: patterns, orderings that keep fill low, and LU decomposition.
 *
 * <p>Start at {@link org.twinsmith.simulation.linear.SparseLu}; its matrices are a
 * {@link org.twinsmith.simulation.linear.SparsePattern} with an array of entries. Flat arrays; nothing is allocated
 * while a matrix of a known pattern is decomposed or solved again. It must not know equations or integrators.
 */
package org.twinsmith.simulation.linear;
