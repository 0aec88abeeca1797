/**
 * What the Generic Editor gains for {@code .twin} files: colours, proposals, descriptions, checking, brackets, outline.
 *
 * <p>Every class here is an extension named in plugin.xml. All knowledge of the language comes from
 * {@link org.twinsmith.ui.language.TwinLanguage}.
 */
package org.twinsmith.ui.editor;
