/**
 * What all commands share: how one ends, reports findings and results, and speaks to persons and to programs.
 *
 * <p>Start at {@link org.twinsmith.cli.console.Action}. Knows no command.
 */
package org.twinsmith.cli.console;
