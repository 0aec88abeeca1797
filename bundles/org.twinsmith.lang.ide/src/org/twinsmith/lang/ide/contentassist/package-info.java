/**
 * Proposals of what may be written at a place, with what each means.
 *
 * <p>Start at {@link org.twinsmith.lang.ide.contentassist.TwinProposals}, which narrows Xtext's proposals to what a
 * reader would expect, and adds functions and units. Knows no toolkit.
 */
package org.twinsmith.lang.ide.contentassist;
