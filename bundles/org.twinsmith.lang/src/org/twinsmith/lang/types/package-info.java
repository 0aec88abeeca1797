/**
 * The type of every expression: dimension, kind and temperature scale of quantities; truth, enumerations, texts.
 *
 * <p>Start at {@link org.twinsmith.lang.types.Typing}. A mistake is reported once, at the smallest expression that holds
 * it; what contains it is then unknown and stays silent. This package knows the metamodel and units; never text regions
 * or the plan.
 */
package org.twinsmith.lang.types;
