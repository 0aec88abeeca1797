package org.twinsmith.core;

/** The version of the tool, as reports and generated code name it. */
public final class Version {
    /** Name and version, such as {@code Twinsmith 0.1.0}. */
    public static final String TOOL = "Twinsmith 0.1.0";

    private Version() {
    }
}
