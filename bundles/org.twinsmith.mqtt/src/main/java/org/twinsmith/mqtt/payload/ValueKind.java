package org.twinsmith.mqtt.payload;

/** What kind of value a message has somewhere. */
public enum ValueKind {
    NUMBER, TRUTH, TEXT, OTHER
}
