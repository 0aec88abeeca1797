/**
 * The mirror: follows the bound nodes of a source and keeps what they say.
 *
 * <p>Start at {@link org.twinsmith.runtime.mirror.Mirror}. It knows an endpoint and bindings and nothing else, neither
 * model nor simulation; {@link org.twinsmith.runtime.mirror.MirrorTask} is all that it is told, and fits in a small file,
 * so that {@link org.twinsmith.runtime.mirror.MirrorMain} can be a process of its own.
 */
package org.twinsmith.runtime.mirror;
