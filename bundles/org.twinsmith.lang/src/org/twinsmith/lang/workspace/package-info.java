/**
 * The files of one model in memory, kept parsed while their texts change.
 *
 * <p>Start at {@link org.twinsmith.lang.workspace.ModelWorkspace}. It gives the same findings whether a text comes from
 * disk or from an editor, and never reads a file itself.
 */
package org.twinsmith.lang.workspace;
