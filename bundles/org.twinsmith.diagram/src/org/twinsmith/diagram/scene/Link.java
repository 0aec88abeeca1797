package org.twinsmith.diagram.scene;

/**
 * One connection as the engineer wrote it.
 *
 * @param scope path of the component in whose body it stands
 * @param source path of the pin before the arrow
 * @param target path of the pin after the arrow
 * @param kind what the pins carry
 * @param medium name of the connector or quantity, or empty
 */
public record Link(String scope, String source, String target, Pin.Kind kind, String medium) {
}
