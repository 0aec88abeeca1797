package org.twinsmith.cli.experiment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Hashes;
import org.twinsmith.cli.console.Json;
import org.twinsmith.cli.console.Outputs;
import org.twinsmith.cli.model.Models;
import org.twinsmith.cli.model.Programs;
import org.twinsmith.cli.model.Selection;
import org.twinsmith.compile.CompileResult;
import org.twinsmith.compile.experiment.Experiments;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Experiment;
import org.twinsmith.report.ExperimentReport;
import org.twinsmith.report.HtmlReport;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.table.Table;
import org.twinsmith.simulation.table.TableFile;

/**
 * An experiment of a model, ready to be run.
 *
 * @param experiment as it is declared
 * @param plan of its scenario, or of its system
 * @param experiments turns its parts into values
 * @param programs makes the running twins
 */
record CompiledExperiment<T extends Experiment>(LoadedModel model, T experiment, Plan plan, Experiments experiments,
        Supplier<TwinProgram> programs) {

    /** The experiment that a user means. @param kind what it is called @throws org.twinsmith.core.diagnostic.DiagnosticException */
    static <T extends Experiment> CompiledExperiment<T> of(Action action, ExperimentOptions options, Class<T> type,
            String kind) {
        action.terminal().progress("Reading the model");
        LoadedModel model = ModelLoader.standalone().load(options.folders());
        action.report(model.diagnostics());
        action.stopOnErrors();
        T experiment = Selection.only(kind, "--name", model.all(type), options.name());
        ComponentType system = org.twinsmith.model.semantics.Experiments.system(experiment).orElseThrow();
        CompileResult.Compiled compiled = Models.compiled(action, model, new Selection(system,
                org.twinsmith.model.semantics.Experiments.scenario(experiment), options.spaceData()), Optional.of(experiment));
        return new CompiledExperiment<>(model, experiment, compiled.plan(),
                new Experiments(compiled.figures(), model.units()), Programs.of(action, compiled.plan()));
    }

    /** A file of the results, beside the others. @param ending with its point */
    Path file(ExperimentOptions options, String ending) {
        return Outputs.in(options.out(), experiment.getName() + ending);
    }

    /** Writes the table of the results, and says where. */
    void writeTable(Action action, ExperimentOptions options, Table table) {
        Path file = file(options, options.ending());
        TableFile.write(table, file);
        action.say(file.toString());
        action.fact("file", file.toString());
    }

    /** Writes the page of the results, with all findings so far, and says where. */
    void writePage(Action action, ExperimentOptions options, Function<ExperimentPage, ExperimentReport> content) {
        String scenario = plan.scenario().name();
        String title = experiment.getName() + (scenario.isEmpty() ? " of " + plan.name() : " of " + scenario);
        Path file = file(options, ".html");
        HtmlReport.write(content.apply(new ExperimentPage(title, plan, action.diagnostics())), file);
        action.say(file.toString());
        action.fact("report", file.toString());
    }

    /** Everything that the results depend on, but for the numbers of workers. */
    String fingerprint(Simulation.Options options) {
        return Hashes.sha256(Json.text(plan.provenance()) + experiment.getName() + options);
    }
}
