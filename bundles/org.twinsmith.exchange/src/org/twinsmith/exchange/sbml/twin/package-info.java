/**
 * The way from the records of SBML to text: what determines each identifier, variables and equations, events, and the
 * writer.
 *
 * <p>Start at {@link org.twinsmith.exchange.sbml.twin.ModelBuilder}, then
 * {@link org.twinsmith.exchange.sbml.twin.TwinText}. Nothing here knows XML.
 */
package org.twinsmith.exchange.sbml.twin;
