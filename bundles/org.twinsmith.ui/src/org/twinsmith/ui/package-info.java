/**
 * The workbench parts of Twinsmith: the text editor, views, wizards and launching.
 *
 * <p>Starts the command line in a process of its own; integrates and connects nothing itself.
 */
package org.twinsmith.ui;
