package org.twinsmith.exchange.sbml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.exchange.Conversion;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.simulation.Cancellation;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/**
 * A model on its whole way: imported, read as text, compiled, generated, compiled again, and run.
 *
 * @param constants values of all variables at the end, in their own units
 */
record ImportedModel(Conversion conversion, Trajectory trajectory, Map<String, Double> constants) {

    static ImportedModel of(String sbml, double duration, double interval) {
        return of(new SbmlImport(duration, interval).convert("model.xml", sbml.getBytes(StandardCharsets.UTF_8)));
    }

    static ImportedModel of(Conversion conversion) {
        LoadedModel loaded = Twins.text(conversion.text());
        if (!loaded.diagnostics().isEmpty()) {
            throw new AssertionError(loaded.diagnostics() + "\n" + conversion.text());
        }
        TwinProgram program = Twins.programs(Twins.plan(loaded, "Simulation")).get();
        Trajectory trajectory = Trajectory.of(program.info());
        Run run = new Simulation(program, Simulation.Options.DEFAULT).run(trajectory, Cancellation.NEVER);
        run.stopped().ifPresent(why -> {
            throw new AssertionError(why + "\n" + conversion.text());
        });
        Map<String, Double> values = new HashMap<>();
        for (Variable variable : program.variables()) {
            values.put(variable.name(), variable.shown(program.values()));
        }
        return new ImportedModel(conversion, trajectory, values);
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
}
