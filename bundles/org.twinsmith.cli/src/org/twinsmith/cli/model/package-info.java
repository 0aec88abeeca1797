/**
 * Models named on the command line: reading them, choosing what is to run, compiling; and the commands that need no more than
 * a model.
 *
 * <p>Start at {@link org.twinsmith.cli.model.Models}.
 */
package org.twinsmith.cli.model;
