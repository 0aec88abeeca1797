package org.twinsmith.model.semantics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.twinsmith.core.quantity.Dimension;

/** What a {@code behaviour orbit} gives: vectors of three components in the GCRF. */
public enum OrbitQuantity {
    POSITION(Dimension.base("m"), 0), VELOCITY(Dimension.base("m").over(Dimension.base("s")), 3);

    /** What it has to be given: s of TT from J2000. */
    public static final String DATE = "date";

    private final Dimension dimension;
    private final int component;

    OrbitQuantity(Dimension dimension, int component) {
        this.dimension = dimension;
        this.component = component;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** The index of its first component among those of position and velocity. */
    public int component() {
        return component;
    }

    /** The name in the language. */
    public String externalName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrbitQuantity> named(String name) {
        return Arrays.stream(values()).filter(each -> each.externalName().equals(name)).findFirst();
    }
}
