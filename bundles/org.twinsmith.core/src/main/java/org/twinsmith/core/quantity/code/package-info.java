/**
 * What other standards call units: codes of UNECE and OPC UA, names of QUDT and DTDL, each beside the UCUM unit.
 *
 * <p>Start at {@link org.twinsmith.core.quantity.code.UnitCodes}. The tables are resources with their source and licence; a test
 * reads every unit in them over the library. This package knows texts only: what a unit measures says the library.
 */
package org.twinsmith.core.quantity.code;
