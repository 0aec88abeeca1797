/**
 * The colours of a text in the editor: of its words at once, of its names as soon as it is linked.
 *
 * <p>Entry class {@link org.twinsmith.ui.coloring.TwinPresentationReconciler}. What a stretch of text means comes from the
 * language; which colour that has, from the workbench's theme.
 */
package org.twinsmith.ui.coloring;
