/**
 * The commands on what runs have left in their stores.
 *
 * <p>Start at {@link org.twinsmith.cli.data.StoredRuns}.
 */
package org.twinsmith.cli.data;
