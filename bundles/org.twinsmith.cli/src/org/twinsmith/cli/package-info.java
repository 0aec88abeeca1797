/**
 * Every action of Twinsmith as a command with an exit code; {@link org.twinsmith.cli.Main} is the entry.
 *
 * <p>Starts the same bundles as the workbench; knows no Eclipse user interface.
 */
package org.twinsmith.cli;
