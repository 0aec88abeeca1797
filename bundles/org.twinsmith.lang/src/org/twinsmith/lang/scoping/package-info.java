/**
 * Which declaration a name means.
 *
 * <p>Start at {@link org.twinsmith.lang.scoping.TwinScopeProvider}. Inside a type only its own and inherited members
 * are visible, then constants and enumerations of the file's namespace and imports; siblings and the enclosing system
 * never are. Look-up is hashed everywhere: by qualified name in the index, by simple name in a type. This package knows
 * nothing of dimensions.
 */
package org.twinsmith.lang.scoping;
