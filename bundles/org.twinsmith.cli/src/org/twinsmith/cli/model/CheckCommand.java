package org.twinsmith.cli.model;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.twin.Experiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code twinsmith check}. */
@Command(name = "check", description = "Checks a model: names, types, units, connections, and whether its equations can be solved.",
        footerHeading = "%nExamples:%n", footer = {"  twinsmith check examples/pumping-station",
            "  twinsmith check --format json models library > findings.json",
            "  twinsmith check --format sarif models > findings.sarif"})
public final class CheckCommand extends Action {
    @Mixin
    private ModelOptions options;

    @Override
    protected void perform() {
        LoadedModel model = Models.load(this, options);
        Drawings.checkSymbols(this, model);
        List<Selection> selections = Experiments.of(model, options.scenario(), options.spaceData());
        report(Experiments.findings(model, selections));
        stopOnErrors();
        fact("files", model.sources().size());
        fact("systems", selections.size());
        say(counted(model, selections) + ": no errors");
    }

    private static String counted(LoadedModel model, List<Selection> selections) {
        long scenarios = selections.stream().filter(each -> each.scenario().isPresent()).count();
        List<String> counts = new ArrayList<>(List.of(count(model.sources().size(), "file"), count(scenarios, "scenario"),
                count(selections.size() - scenarios, "system") + " without a scenario", count(model.all(Experiment.class).size(), "experiment")));
        counts.removeIf(each -> each.startsWith("0 "));
        return String.join(", ", counts);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
