/**
 * Sources that a mirror follows, whatever they are: a server, a broker, a recording.
 *
 * <p>Start at {@link org.twinsmith.runtime.source.FollowedSource}, which says what is followed and opens it as a
 * {@link org.twinsmith.runtime.source.Feed}. A feed delivers to a listener and knows nothing of what becomes of it, so that
 * live mirroring and replaying take the same way from here on.
 */
package org.twinsmith.runtime.source;
