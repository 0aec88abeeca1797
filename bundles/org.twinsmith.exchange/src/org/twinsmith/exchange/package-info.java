/**
 * Models of other standards, rewritten in the Twin language; one package for each standard.
 *
 * <p>Every conversion returns a {@link org.twinsmith.exchange.Conversion}: the text, and a report of what could not be
 * carried over. A construct that would change what the model means is refused, never approximated. Nothing here reads or
 * writes files, compiles, or runs a model.
 */
package org.twinsmith.exchange;
