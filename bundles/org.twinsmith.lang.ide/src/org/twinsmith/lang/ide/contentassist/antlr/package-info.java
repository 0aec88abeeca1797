/**
 * The hand-written part beside the generated content assist parser: it reads the same tokens as the parser of the language.
 */
package org.twinsmith.lang.ide.contentassist.antlr;
