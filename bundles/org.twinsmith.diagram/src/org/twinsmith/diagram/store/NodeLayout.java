package org.twinsmith.diagram.store;

import java.util.Optional;

import org.twinsmith.diagram.layout.Rectangle;

/**
 * Where a component stands.
 *
 * @param bounds relative to the upper left corner of its container, in px
 * @param open whether the engineer opened or closed it; empty where nobody did
 */
public record NodeLayout(Rectangle bounds, Optional<Boolean> open) implements Placement {
}
