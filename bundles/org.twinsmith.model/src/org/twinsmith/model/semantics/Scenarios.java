package org.twinsmith.model.semantics;

import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TwinFile;

/** The names of scenarios, as texts outside of the grammar write them. */
public final class Scenarios {
    private Scenarios() {
    }

    /** Whether a text is the name of a scenario, or its full name. */
    public static boolean isNamed(Scenario scenario, String name) {
        return name.equals(scenario.getName())
                || scenario.eContainer() instanceof TwinFile file && name.equals(file.getNamespace() + "." + scenario.getName());
    }
}
