package org.twinsmith.diagram.paint;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what the strokes that follow belong to, so that a reader or a script can find them.
 *
 * @param kind what it is: component, pin, link, readout
 * @param path its dotted path, from which its stable id is made
 * @param tooltip what is shown when the pointer rests on it, or empty
 * @param data further facts, by name
 */
public record Mark(Kind kind, String path, String tooltip, Map<String, String> data) {
    /** What can be marked. */
    public enum Kind {
        NODE, PIN, LINK, SIGNAL
    }

    public Mark {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }
}
