/**
 * The store of samples: what a model computed and what a mirror saw, by run.
 *
 * <p>Start at {@link org.twinsmith.runtime.store.SampleStore}; {@link org.twinsmith.runtime.store.SqliteStore} keeps it
 * in one embedded database, {@link org.twinsmith.runtime.store.PostgresStore} on a server, and {@link org.twinsmith.runtime.store.DataFolder} says where. What was committed survives
 * the death of the process. It does not know protocols or solvers.
 */
package org.twinsmith.runtime.store;
