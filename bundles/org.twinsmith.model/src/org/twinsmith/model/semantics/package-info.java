/**
 * What the elements of a linked model mean, where validation and compilation must agree: the members that a type has
 * after inheritance, the unit of a declaration, the SI value of a literal.
 *
 * <p>Start at {@link org.twinsmith.model.semantics.Members} and {@link org.twinsmith.model.semantics.Quantities}. All of
 * it reads; nothing here changes a model. It expects resolved cross-references, answers for incomplete models with what
 * is there, and knows neither text nor the plan.
 */
package org.twinsmith.model.semantics;
