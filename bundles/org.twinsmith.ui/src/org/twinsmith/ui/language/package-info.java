/**
 * What the editor asks the language: findings, proposals, descriptions, tokens.
 *
 * <p>Entry class {@link org.twinsmith.ui.language.TwinLanguage}. The only package here that sees Xtext and EMF; it takes
 * and returns plain values, may be called from any thread, and knows neither widgets nor markers.
 */
package org.twinsmith.ui.language;
