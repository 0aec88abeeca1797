/**
 * What the workbench asks the language: the services that the language server offers too.
 *
 * <p>Entry class {@link org.twinsmith.ui.language.TwinLanguage}. The only package here that sees Xtext and EMF; it takes
 * texts and gives the plain values of {@code org.twinsmith.lang.ide}, may be called from any thread, and knows neither
 * widgets nor markers.
 */
package org.twinsmith.ui.language;
