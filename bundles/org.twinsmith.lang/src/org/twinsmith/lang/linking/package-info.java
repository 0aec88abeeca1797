/**
 * The words for names that refer to nothing.
 *
 * <p>Start at {@link org.twinsmith.lang.linking.LinkingMessages}. One wrong name gives one message: what follows from it
 * stays silent.
 */
package org.twinsmith.lang.linking;
