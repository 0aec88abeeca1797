/**
 * The live page: what a mirror sees, on a page of a small web server, as it happens.
 *
 * <p>Start at {@link org.twinsmith.runtime.live.LiveServer}; {@link org.twinsmith.runtime.live.LiveState} is what it shows,
 * and is told by a mirror. The drawing comes as text with stable ids: this package knows nothing of diagrams, and nothing
 * of the sources.
 */
package org.twinsmith.runtime.live;
