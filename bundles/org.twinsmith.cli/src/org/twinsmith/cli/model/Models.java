package org.twinsmith.cli.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.CompileResult;
import org.twinsmith.compile.Compiler;
import org.twinsmith.compile.SimulatedRuns;
import org.twinsmith.core.Version;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.TwinFile;

/** The way from folders to a plan, findings told to the command on the way. */
public final class Models {
    private Models() {
    }

    /** Reads the folders; stops the command where the model has errors. */
    public static LoadedModel load(Action action, ModelOptions options) {
        return load(action, options.folders());
    }

    /** Reads the folders; stops the command where the model has errors. */
    public static LoadedModel load(Action action, List<Path> folders) {
        LoadedModel model = read(action, folders);
        action.stopOnErrors();
        return model;
    }

    /** Reads the folders, errors or not. */
    static LoadedModel read(Action action, ModelOptions options) {
        return read(action, options.folders());
    }

    private static LoadedModel read(Action action, List<Path> folders) {
        action.terminal().progress("Reading the model");
        LoadedModel model = ModelLoader.standalone().load(folders);
        action.report(model.diagnostics());
        return model;
    }

    /** The plan of what the user chose; stops the command where there is none. */
    public static Plan plan(Action action, LoadedModel model, Selection selection) {
        return compiled(action, model, selection, Optional.empty()).plan();
    }

    /** The plan with the figures of a scenario or an experiment; stops the command where there is none. */
    public static CompileResult.Compiled compiled(Action action, LoadedModel model, Selection selection,
            Optional<Declaration> observed) {
        action.terminal().progress("Compiling " + selection.system().getName());
        CompileResult result = compile(model, selection, observed, new SimulatedSources(action, model, selection));
        action.report(model.judged(result.diagnostics()));
        action.stopOnErrors();
        CompileResult.Compiled compiled = (CompileResult.Compiled) result;
        tell(action, compiled.plan().provenance().assumed());
        return compiled;
    }

    /** What a run rests on besides the model. */
    private static void tell(Action action, List<Provenance.Assumed> assumed) {
        assumed.forEach(each -> action.say(each.about() + ": " + each.basis() + (each.error().isEmpty() ? "" : " (" + each.error() + ")")));
        action.fact("assumed", assumed);
    }

    /** Checks only: nothing is run, also where values come from runs of other scenarios. */
    public static CompileResult compile(LoadedModel model, Selection selection) {
        return compile(model, selection, Optional.empty());
    }

    public static CompileResult compile(LoadedModel model, Selection selection, Optional<? extends Declaration> observed) {
        return compile(model, selection, observed, SimulatedRuns.NONE);
    }

    static CompileResult compile(LoadedModel model, Selection selection, Optional<? extends Declaration> observed, SimulatedRuns simulated) {
        return Compiler.compile(new CompileRequest(model.files(), selection.system(), selection.scenario(),
                model.units(), provenance(model, selection), model, observed.map(Declaration.class::cast), simulated,
                RunDays.of(model, selection.scenario()).tables(selection.data())));
    }

    private static Provenance provenance(LoadedModel model, Selection selection) {
        List<Provenance.Input> inputs = new ArrayList<>(model.sources().stream()
                .map(source -> new Provenance.Input(source.path(), source.sha256())).toList());
        inputs.addAll(DataFiles.of(model));
        TwinFile file = (TwinFile) selection.system().eContainer();
        String version = file.getVersion() == null ? "" : file.getVersion();
        return new Provenance(Version.TOOL, file.getNamespace(), version, inputs);
    }
}
