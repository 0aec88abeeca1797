package org.twinsmith.core.signal;

/** How far a value can be trusted: the severity of an OPC UA status code (OPC 10000-4, 7.39). */
public enum Quality {
    GOOD, UNCERTAIN, BAD
}
