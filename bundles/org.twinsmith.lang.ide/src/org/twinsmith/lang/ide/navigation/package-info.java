/**
 * Ways through a model: from a use of a name to its declaration, from a declaration to all uses, and the outline of a
 * text.
 *
 * <p>Start at {@link org.twinsmith.lang.ide.navigation.Navigation}. Gives places in texts; knows neither a toolkit nor
 * the language server protocol.
 */
package org.twinsmith.lang.ide.navigation;
