/**
 * Turns a plan into a stream of artefacts, one package for each target.
 *
 * <p>Start at {@link org.twinsmith.codegen.Generator}; {@link org.twinsmith.codegen.ArtefactWriter} puts what it yields
 * into a folder. The same plan gives the same bytes. Knows nothing but the core bundle.
 */
package org.twinsmith.codegen;
