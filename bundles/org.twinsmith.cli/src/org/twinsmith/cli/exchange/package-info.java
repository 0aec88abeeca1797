/**
 * The commands that read models of other standards, or from servers, and write them.
 *
 * <p>Start at {@link org.twinsmith.cli.exchange.ImportedModel}.
 */
package org.twinsmith.cli.exchange;
