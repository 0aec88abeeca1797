/**
 * Hiding parts of a text in the editor: bodies, comments and imports, as the language server offers them too.
 *
 * <p>Entry class {@link org.twinsmith.ui.folding.TwinFolding}. The parts come from the language.
 */
package org.twinsmith.ui.folding;
