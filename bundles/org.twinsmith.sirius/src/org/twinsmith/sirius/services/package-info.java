/**
 * What the expressions and tools of the viewpoint call: one small class for each family of elements.
 *
 * <p>The first parameter of a public method is its receiver in an expression: {@code aql:self.leafParts()}. Figures come as plain
 * EMF objects and are asked reflectively, so that nothing here needs Sirius and everything is tested without it. Nothing here
 * writes text: the elements change in memory, and saving the file turns that into edits of its text. Start at
 * {@link org.twinsmith.sirius.services.PartServices}.
 */
package org.twinsmith.sirius.services;
