/**
 * Formatting: indentation by structure, blanks around operators, blank lines thinned out.
 *
 * <p>Start at {@link org.twinsmith.lang.format.TwinFormatter}. It works on tokens, not on a parsed model, so that a text
 * with errors can be formatted, no comment is ever lost, and formatting twice changes nothing more. Line breaks and the
 * alignment of columns are the engineer's own and stay.
 */
package org.twinsmith.lang.format;
