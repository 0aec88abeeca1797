/**
 * The rules that can be decided on one element and its neighbours; what needs the flattened system is a check of the
 * compiler.
 *
 * <p>Start at {@link org.twinsmith.lang.validation.TwinValidator}, which runs one class per area of the language. A rule
 * reports through {@link org.twinsmith.lang.diagnostics.Findings} with a code of the catalogue, and stays silent about
 * what a name or unit that is not known makes of its surroundings.
 */
package org.twinsmith.lang.validation;
