/**
 * What the tool has to say about a model or the world: stable codes, a severity, an exact place, a remedy.
 *
 * <p>Start at {@link org.twinsmith.core.diagnostic.Diagnostic}. Every layer reports with these records, so that the
 * editor, the command line and the language server show the same words. This package knows neither the language nor
 * the medium that shows a diagnostic.
 */
package org.twinsmith.core.diagnostic;
