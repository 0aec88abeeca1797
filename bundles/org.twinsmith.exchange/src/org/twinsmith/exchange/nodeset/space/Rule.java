package org.twinsmith.exchange.nodeset.space;

/** What a type says about a component of its instances; OPC 10000-3, 6.4.4. */
public enum Rule {
    /** Instances have it, or nothing is said. */
    MANDATORY,
    OPTIONAL,
    /** Instances have any number, under names of their own. */
    OPTIONAL_PLACEHOLDER,
    /** Instances have at least one, under names of their own. */
    MANDATORY_PLACEHOLDER;

    public boolean isPlaceholder() {
        return this == OPTIONAL_PLACEHOLDER || this == MANDATORY_PLACEHOLDER;
    }
}
