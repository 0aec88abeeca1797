package org.twinsmith.cli.model;

import java.util.List;

import org.twinsmith.cli.console.Action;
import org.twinsmith.lang.LoadedModel;

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
        say(model.sources().size() + " files, " + selections.size() + " experiments: no errors");
    }
}
