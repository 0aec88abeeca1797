package org.twinsmith.exchange.sbml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.codegen.java.InProcess;
import org.twinsmith.codegen.java.ProgramSource;
import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.CompileResult;
import org.twinsmith.compile.Compiler;
import org.twinsmith.compile.SourceText;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Provenance;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.exchange.Conversion;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** A model on its whole way: imported, read as text, compiled, generated, compiled again, and run. */
record ImportedModel(Conversion conversion, LoadedModel loaded, Trajectory trajectory, Map<String, Double> constants) {

    static ImportedModel of(String sbml, double duration, double interval) {
        return of(new SbmlImport(duration, interval).convert("model.xml", sbml.getBytes(StandardCharsets.UTF_8)));
    }

    static ImportedModel of(Conversion conversion) {
        LoadedModel loaded = ModelLoader.standalone().loadTexts(Map.of(conversion.name() + ".twin", conversion.text()));
        if (!loaded.diagnostics().isEmpty()) {
            throw new AssertionError(loaded.diagnostics() + "\n" + conversion.text());
        }
        CompileResult result = Compiler.compile(new CompileRequest(loaded.files(), loaded.all(ComponentType.class).getLast(),
                loaded.all(Scenario.class).stream().findFirst(), loaded.units(), new Provenance("test", "test", "", List.of()),
                new Text(loaded)));
        if (!(result instanceof CompileResult.Compiled compiled)) {
            throw new AssertionError(result.diagnostics() + "\n" + conversion.text());
        }
        return run(conversion, loaded, compiled.plan());
    }

    private static ImportedModel run(Conversion conversion, LoadedModel loaded, Plan plan) {
        TwinProgram program = new InProcess(Simulation.class).compile(ProgramSource.of(plan)).get();
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, Simulation.Options.DEFAULT).run(trajectory, Cancellation.NEVER);
        run.stopped().ifPresent(why -> {
            throw new AssertionError(why + "\n" + conversion.text());
        });
        Map<String, Double> values = new HashMap<>();
        for (Variable variable : program.variables()) {
            values.put(variable.name(), variable.shown(program.values()));
        }
        return new ImportedModel(conversion, loaded, trajectory, values);
    }

    /** The value of something in the source, in its own unit, after all that happens at an instant. @param time s */
    double at(double time, String id) {
        String name = conversion.names().get(id);
        if (name == null) {
            throw new AssertionError("nothing stands for " + id + " in " + conversion.names());
        }
        for (int column = 0; column < trajectory.variables().size(); column++) {
            if (trajectory.variables().get(column).name().equals(name)) {
                return trajectory.shown(column)[row(time)];
            }
        }
        return constants.get(name);
    }

    private int row(double time) {
        double[] times = trajectory.times();
        for (int row = times.length - 1; row >= 0; row--) {
            if (Math.abs(times[row] - time) <= 1e-9 * Math.max(1, time)) {
                return row;
            }
        }
        throw new AssertionError("no row at " + time + " s");
    }

    private record Text(LoadedModel model) implements SourceText {
        @Override
        public Place place(EObject element) {
            return model.place(element);
        }

        @Override
        public String text(EObject element) {
            return "";
        }

        @Override
        public String documentation(EObject declaration) {
            return "";
        }
    }
}
