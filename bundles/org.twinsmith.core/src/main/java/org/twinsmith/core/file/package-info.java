/**
 * Files that are written whole or not at all.
 *
 * <p>Start at {@link org.twinsmith.core.file.WholeFile}. Results, generated projects and reports are written through it,
 * so that a full disk or a killed process never leaves half a file. It knows no format.
 */
package org.twinsmith.core.file;
