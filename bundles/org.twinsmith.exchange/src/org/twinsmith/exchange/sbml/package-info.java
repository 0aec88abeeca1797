/**
 * Import of SBML level 3 core models (Hucka and others, The Systems Biology Markup Language: Language Specification for
 * Level 3 Version 2 Core, 2019) as text of the Twin language.
 *
 * <p>Start at {@link org.twinsmith.exchange.sbml.SbmlImport}. The way: {@code document} reads XML into records,
 * {@code math} holds formulas, {@code unit} infers the units that the source leaves open, {@code twin} writes the text.
 * What cannot be said in the language is listed in {@link org.twinsmith.exchange.sbml.refusal.Construct}, and refused by name.
 * Nothing here knows the compiler.
 */
package org.twinsmith.exchange.sbml;
