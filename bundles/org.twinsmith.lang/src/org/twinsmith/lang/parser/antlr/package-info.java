/**
 * The hand-written part beside the generated parser: the tokens it reads, with those that begin a line told from those that
 * continue one.
 */
package org.twinsmith.lang.parser.antlr;
