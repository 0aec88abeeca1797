/**
 * The phase that takes a linked model apart: instances with their inherited members become variables with dotted names,
 * ports become equations of their nodes, scenarios become values of inputs.
 *
 * <p>Start at {@link org.twinsmith.compile.flatten.Flattening}. It is the only phase that reads EMF objects; it knows
 * nothing of how equations are solved.
 */
package org.twinsmith.compile.flatten;
