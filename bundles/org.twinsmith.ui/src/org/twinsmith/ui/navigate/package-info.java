/**
 * Ways through a model in the workbench: to a declaration, to all uses of a name, to a declaration by its name, and the
 * marks on the name at the caret.
 *
 * <p>Entry classes {@link org.twinsmith.ui.navigate.TwinHyperlinks}, {@link org.twinsmith.ui.navigate.FindReferences},
 * {@link org.twinsmith.ui.navigate.OpenDeclaration} and {@link org.twinsmith.ui.navigate.TwinOccurrences}. The places come
 * from the language.
 */
package org.twinsmith.ui.navigate;
