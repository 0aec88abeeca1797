/**
 * The Twin language: grammar, scoping, validation and formatting, without any user interface.
 *
 * <p>{@code TwinStandaloneSetup} is the entry outside OSGi. Xtext types do not leave this bundle and the editor.
 */
package org.twinsmith.lang;
