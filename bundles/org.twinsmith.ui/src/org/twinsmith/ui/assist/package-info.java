/**
 * What the editor tells while one writes: proposals, templates with gaps to fill in, the arguments of a function, and what
 * the name under the mouse means.
 *
 * <p>Entry classes {@link org.twinsmith.ui.assist.TwinContentAssist} and {@link org.twinsmith.ui.assist.TwinHover}. All of it
 * comes from the language; this package shows it.
 */
package org.twinsmith.ui.assist;
