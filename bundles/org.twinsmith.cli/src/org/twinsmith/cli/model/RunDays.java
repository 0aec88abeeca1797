package org.twinsmith.cli.model;

import java.util.Iterator;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.core.space.SpaceTables;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.semantics.CalendarDates;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TwinFile;

/**
 * The days that a run may be in: from the first instant that the model names to the last, and the duration of the scenario after that. Where it names
 * none, the library's instant counts, 1 January 2026.
 *
 * @param first s of TT from J2000
 * @param last s of TT from J2000
 */
record RunDays(double first, double last) {
    private static final double LIBRARY = 820_497_600;

    static RunDays of(LoadedModel model, Optional<Scenario> scenario) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (TwinFile file : model.files()) {
            for (Iterator<EObject> all = file.eAllContents(); all.hasNext();) {
                if (all.next() instanceof FunctionCall call && CalendarDates.FUNCTION.equals(call.getFunction())) {
                    double instant = CalendarDates.of(call).map(TimeSystem.UTC::toTt).orElse(Double.NaN);
                    first = instant < first ? instant : first;
                    last = instant > last ? instant : last;
                }
            }
        }
        double duration = scenario.map(Scenario::getDuration).map(new Quantities(model.units())::si).orElse(0.0);
        return first > last ? new RunDays(LIBRARY, LIBRARY + duration) : new RunDays(first, last + duration);
    }

    SpaceTables tables(SpaceData data) {
        return data.tables(first, last);
    }
}
