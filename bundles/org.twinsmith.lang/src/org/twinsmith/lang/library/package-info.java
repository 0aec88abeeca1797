/**
 * The standard library: units, quantity kinds, constants and connectors, written in the language and shipped with it.
 *
 * <p>Start at {@link org.twinsmith.lang.library.StandardLibrary}. The library is parsed once in a process and shared by
 * all models; nobody may change its objects. Its unit declarations are the sole authority on units.
 */
package org.twinsmith.lang.library;
