package org.twinsmith.diagram.store;

/** Where something stands: what a line of a layout file says after the name. */
sealed interface Placement permits NodeLayout, PinLayout, LinkLayout, Viewport {
}
