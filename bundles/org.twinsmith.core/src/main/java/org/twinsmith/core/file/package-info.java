/**
 * Files that are written whole or not at all.
 *
 * <p>Start at {@link org.twinsmith.core.file.WholeFile}. Results, generated projects and reports are written through it,
 * so that a full disk or a killed process never leaves half a file. Beside it: what all readers share, tables of numbers, closed XML, and why a file
 * cannot be read. It knows no format of any model.
 */
package org.twinsmith.core.file;
