/**
 * Every action of Twinsmith as a command with an exit code; {@link org.twinsmith.cli.Main} is the entry, and the packages below hold
 * the commands by what they are for.
 *
 * <p>Starts the same bundles as the workbench; knows no Eclipse user interface.
 */
package org.twinsmith.cli;
