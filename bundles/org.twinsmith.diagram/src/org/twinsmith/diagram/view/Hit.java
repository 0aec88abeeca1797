package org.twinsmith.diagram.view;

/** What lies at a point of a drawing. */
public sealed interface Hit {
    /** A pin. @param path its dotted path, @param owner the component that shows it */
    record Pin(String path, String owner) implements Hit {
    }

    /** A link. @param key its two ends, {@code source>target}, @param leg which leg, from 0 at the source */
    record Link(String key, int leg) implements Hit {
    }

    /** A component. @param path its dotted path */
    record Node(String path) implements Hit {
    }

    /** The system itself, or nothing at all. */
    record Blank() implements Hit {
    }
}
