package org.twinsmith.diagram.scene;

/** What stands on the card of a component. */
public sealed interface Sign permits Symbol, UserSymbol {
}
