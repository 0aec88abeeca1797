package org.twinsmith.core.space;

import org.twinsmith.core.diagnostic.Place;

/** A file that cannot be used: what is wrong, and where. */
public final class UnusableSpaceData extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    public UnusableSpaceData(String message) {
        this(message, Place.NOWHERE);
    }

    UnusableSpaceData(String message, Place place) {
        super(message);
        this.place = place;
    }

    /** The line; nowhere for what is wrong as a whole. */
    public Place place() {
        return place;
    }
}
