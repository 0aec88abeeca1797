/**
 * Pages of the language reference that follow from the language itself: the grammar, its words and functions, the units and the
 * components of the library.
 *
 * <p>Start at {@link org.twinsmith.lang.reference.LanguageReference}. This package knows the grammar and the library as they were read, and
 * writes Markdown; it reads no model of a user and writes no file.
 */
package org.twinsmith.lang.reference;
