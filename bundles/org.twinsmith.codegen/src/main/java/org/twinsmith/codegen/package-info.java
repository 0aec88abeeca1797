/**
 * Turns a plan into a stream of artefacts, one package for each target.
 *
 * <p>Writes no files itself and knows nothing but the core bundle.
 */
package org.twinsmith.codegen;
