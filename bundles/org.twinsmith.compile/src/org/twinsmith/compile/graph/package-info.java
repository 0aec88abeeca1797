/**
 * Graph algorithms over plain integers: maximum matching and strongly connected components, both without recursion and
 * in linear memory, so that tens of thousands of equations are no concern.
 *
 * <p>Start at {@link org.twinsmith.compile.graph.Matching}. It knows nothing of equations.
 */
package org.twinsmith.compile.graph;
