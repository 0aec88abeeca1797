/**
 * Lookup tables: functions of one or two arguments given by points, with the interpolation between and the behaviour
 * outside of them, and their derivatives.
 *
 * <p>Start at {@link org.twinsmith.core.table.Table}. Values are coherent SI and immutable; where the points come from is
 * not known here.
 */
package org.twinsmith.core.table;
