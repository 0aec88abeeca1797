/**
 * Names: qualified names of declarations, which of them other files see, words that are keywords elsewhere, unit text.
 *
 * <p>Start at {@link org.twinsmith.lang.naming.TwinNames}. Knows the metamodel and Xtext's naming services; never types
 * or units of expressions.
 */
package org.twinsmith.lang.naming;
