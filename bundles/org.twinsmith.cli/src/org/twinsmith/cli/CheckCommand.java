package org.twinsmith.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code twinsmith check}. */
@Command(name = "check", description = "Checks a model: names, types, units, connections, and whether its equations can be solved.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith check examples/pumping-station",
            "  twinsmith check --format json models library > findings.json",
            "  twinsmith check --format sarif models > findings.sarif"})
final class CheckCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Override
    void perform() {
        LoadedModel model = Models.load(this, options);
        Set<Diagnostic> found = new LinkedHashSet<>();
        List<Selection> selections = selections(model);
        selections.forEach(each -> found.addAll(Models.compile(model, each).diagnostics()));
        report(List.copyOf(found));
        stopOnErrors();
        fact("files", model.sources().size());
        fact("systems", selections.size());
        say(model.sources().size() + " files, " + selections.size() + " experiments: no errors");
    }

    /** Each scenario of the model, and each system that no scenario runs and that needs nothing from outside. */
    private List<Selection> selections(LoadedModel model) {
        List<Scenario> scenarios = model.all(Scenario.class).stream()
                .filter(each -> options.scenario().isEmpty() || options.scenario().equals(each.getName())).toList();
        List<Selection> selections = new java.util.ArrayList<>();
        scenarios.forEach(each -> selections.add(new Selection(each.getSystem(), Optional.of(each))));
        for (ComponentType system : Selection.systems(model)) {
            if (scenarios.stream().noneMatch(each -> each.getSystem() == system) && options.scenario().isEmpty()) {
                selections.add(new Selection(system, Optional.empty()));
            }
        }
        return selections;
    }
}
