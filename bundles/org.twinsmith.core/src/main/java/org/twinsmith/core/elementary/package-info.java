/**
 * Elementary functions that are the same on every platform, and cost less than those of the language's library.
 *
 * <p>Start at {@link org.twinsmith.core.elementary.Trigonometry}; generated code calls it.
 */
package org.twinsmith.core.elementary;
