/**
 * What an SBML file says: hardened XML, then records as the standard has them.
 *
 * <p>Start at {@link org.twinsmith.exchange.sbml.document.XmlReader}, then
 * {@link org.twinsmith.exchange.sbml.document.SbmlReader}. Nothing here knows the language of the text.
 */
package org.twinsmith.exchange.sbml.document;
