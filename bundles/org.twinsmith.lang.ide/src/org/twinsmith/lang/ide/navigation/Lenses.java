package org.twinsmith.lang.ide.navigation;

import java.util.List;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.diagnostics.Places;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TwinFile;

/** What can be done with a declaration by one click: a scenario can be simulated. */
public final class Lenses {

    /** A scenario and the place of its name. */
    public record Simulation(String scenario, Place place) {
    }

    private Lenses() {
    }

    /** The scenarios of a file, in the order of the text. */
    public static List<Simulation> of(TwinFile file, Places places) {
        return file.getElements().stream().filter(each -> each instanceof Scenario scenario && scenario.getName() != null)
                .map(each -> new Simulation(((Scenario) each).getName(), places.of(each))).toList();
    }
}
