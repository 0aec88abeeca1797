/**
 * Changes of a model's texts: quick fixes, renaming, formatting, each as one step to undo, whatever files it touches.
 *
 * <p>Entry class {@link org.twinsmith.ui.change.TextChanges}. What is written where comes from the language; how it is
 * shown, applied and undone, from the platform's refactoring toolkit.
 */
package org.twinsmith.ui.change;
