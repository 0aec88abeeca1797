/**
 * What the import of SBML refuses, each by its name; whoever meets such a construct, in a document or in a formula, says so with it.
 */
package org.twinsmith.exchange.sbml.refusal;
