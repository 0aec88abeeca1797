/**
 * The journal between sources and the store: what a source delivered is in a file before the source may forget it, and
 * goes from there into the store, each sample once, whatever dies in between.
 *
 * <p>Start at {@link org.twinsmith.runtime.journal.Journal}; {@link org.twinsmith.runtime.journal.JournalDrain} carries it
 * into a store. It does not know what sources are.
 */
package org.twinsmith.runtime.journal;
