/**
 * Checks that are decidable on one element and its neighbours; {@code TwinValidator} is the entry, with a class for each area.
 *
 * <p>What needs the flattened system is a check of the compiler, not of this package.
 */
package org.twinsmith.lang.validation;
