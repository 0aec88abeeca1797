package org.twinsmith.cli.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Experiment;
import org.twinsmith.model.twin.Scenario;

/** All that can be compiled in a model. */
public final class Experiments {
    private Experiments() {
    }

    /** Each scenario of the model, and each system that no scenario runs. @param scenario the only one meant, or empty */
    public static List<Selection> of(LoadedModel model, String scenario, SpaceData data) {
        List<Scenario> scenarios = model.all(Scenario.class).stream()
                .filter(each -> scenario.isEmpty() || scenario.equals(each.getName())).toList();
        List<Selection> selections = new ArrayList<>();
        scenarios.forEach(each -> selections.add(new Selection(each.getSystem(), Optional.of(each), data)));
        for (ComponentType system : Selection.systems(model)) {
            if (scenario.isEmpty() && scenarios.stream().noneMatch(each -> each.getSystem() == system)) {
                selections.add(new Selection(system, Optional.empty(), data));
            }
        }
        return selections;
    }

    /** What compiling finds, each finding once. */
    public static List<Diagnostic> findings(LoadedModel model, List<Selection> selections) {
        Set<Diagnostic> found = new LinkedHashSet<>();
        selections.forEach(each -> found.addAll(model.judged(Models.compile(model, each).diagnostics())));
        if (found.stream().noneMatch(Diagnostic::isError)) {
            model.all(Experiment.class).forEach(experiment -> run(experiment, selections).ifPresent(each ->
                    found.addAll(model.judged(Models.compile(model, each, Optional.of(experiment)).diagnostics()))));
        }
        return List.copyOf(found);
    }

    /** What the runs of an experiment are of, if that is one of those meant. */
    private static Optional<Selection> run(Experiment experiment, List<Selection> selections) {
        Optional<Scenario> scenario = org.twinsmith.model.semantics.Experiments.scenario(experiment);
        return org.twinsmith.model.semantics.Experiments.system(experiment)
                .filter(system -> selections.stream().anyMatch(each -> each.system() == system
                        && (scenario.isEmpty() || each.scenario().equals(scenario))))
                .map(system -> new Selection(system, scenario, selections.getFirst().data()));
    }

    /** What compiling everything in a model finds. */
    public static List<Diagnostic> findings(LoadedModel model) {
        return findings(model, of(model, "", SpaceData.NONE));
    }
}
