/**
 * What each stretch of a text means, for an editor to colour: words of the language, and names by what they refer to.
 *
 * <p>Start at {@link org.twinsmith.lang.ide.coloring.TextColoring}. Colours themselves are the editor's; this package knows
 * neither a toolkit nor the language server protocol.
 */
package org.twinsmith.lang.ide.coloring;
