/**
 * Editor services of the Twin language without a toolkit: content assist, highlighting, the language server.
 *
 * <p>Knows Xtext's ide layer; never SWT, JFace or the workbench.
 */
package org.twinsmith.lang.ide;
