package org.twinsmith.compile.alias;

import java.util.List;

import org.twinsmith.compile.flat.FlatSystem;

/**
 * A flat system whose expressions read representatives only.
 *
 * @param system the system with the remaining equations; its variables are still all of them
 * @param aliases what stands for each variable, by id; itself where it is a representative
 */
public record Reduced(FlatSystem system, List<Alias> aliases) {
    public Reduced {
        aliases = List.copyOf(aliases);
    }

    /** Whether other variables may stand for this one, but none does. */
    public boolean isRepresentative(int variable) {
        return aliases.get(variable).variable() == variable;
    }
}
