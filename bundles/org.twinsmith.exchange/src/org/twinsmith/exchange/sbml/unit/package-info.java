/**
 * Units: what the source declares, and what the structure of its formulas says about the rest.
 *
 * <p>Start at {@link org.twinsmith.exchange.sbml.unit.UnitInference}. A unit is a vector, a formula an equation between
 * vectors. Nothing here knows species or reactions.
 */
package org.twinsmith.exchange.sbml.unit;
