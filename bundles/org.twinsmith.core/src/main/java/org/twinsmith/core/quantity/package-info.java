/**
 * Dimensions, units and unit expressions.
 *
 * <p>Start at {@link org.twinsmith.core.quantity.UnitTable}, which reads UCUM text. The table starts empty: the
 * {@code .twin} standard library is the sole authority on which units exist, and fills it. Values in plans and running
 * twins are in coherent SI; a {@link org.twinsmith.core.quantity.Unit} only says how a value is shown or read.
 */
package org.twinsmith.core.quantity;
