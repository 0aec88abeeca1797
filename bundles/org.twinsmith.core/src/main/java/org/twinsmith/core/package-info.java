/**
 * The vocabulary of a running twin. Plain Java: depends on the JDK only, and on no other bundle.
 */
package org.twinsmith.core;
