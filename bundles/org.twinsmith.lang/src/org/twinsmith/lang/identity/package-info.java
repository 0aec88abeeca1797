/**
 * Who an element is, whatever happens to its text: URI fragments made of names.
 *
 * <p>Start at {@link org.twinsmith.lang.identity.NameFragments}. A member is {@code Station.p1}, a connection is known by its
 * ends, {@code Station.p1.discharge~main.inlet}; what has no name of its own is counted inside of what has one. So a text
 * may be inserted into, or put in another order, and everybody outside who remembers an element by its URI (a drawing, a
 * table) still finds it. {@link org.twinsmith.lang.identity.Aliases} does the same for names that someone changed by hand.
 */
package org.twinsmith.lang.identity;
