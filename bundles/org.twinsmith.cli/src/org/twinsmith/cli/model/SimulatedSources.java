package org.twinsmith.cli.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Interrupt;
import org.twinsmith.compile.CompileResult;
import org.twinsmith.compile.SimulatedRuns;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.program.TwinProgram;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.model.semantics.RecordedCurves.Column;
import org.twinsmith.model.semantics.RecordedCurves.Curves;
import org.twinsmith.model.semantics.RecordedCurves.Played;
import org.twinsmith.model.semantics.RecordedCurves.Unplayable;
import org.twinsmith.model.semantics.Scenarios;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Source;
import org.twinsmith.simulation.Run;
import org.twinsmith.simulation.RunListener;
import org.twinsmith.simulation.Simulation;
import org.twinsmith.simulation.recording.Trajectory;

/** Runs the scenarios of simulated sources before what they give values to. */
final class SimulatedSources implements SimulatedRuns {
    private final Action action;
    private final LoadedModel model;
    /** What is waiting for these runs: none of them may be needed for itself. */
    private final List<Scenario> waiting;
    private final SpaceData data;

    SimulatedSources(Action action, LoadedModel model, Selection selection) {
        this(action, model, selection.scenario().stream().toList(), selection.data());
    }

    private SimulatedSources(Action action, LoadedModel model, List<Scenario> waiting, SpaceData data) {
        this.action = action;
        this.model = model;
        this.waiting = waiting;
        this.data = data;
    }

    @Override
    public Played play(Source source, List<Column> columns) {
        Optional<Scenario> found = model.all(Scenario.class).stream().filter(each -> Scenarios.isNamed(each, source.getEndpoint())).findFirst();
        if (found.isEmpty() || waiting.contains(found.get())) {
            return new Unplayable(found.isEmpty() ? "there is no scenario '" + source.getEndpoint() + "'"
                    : "the scenario '" + source.getEndpoint() + "' needs values of itself", "name another scenario");
        }
        Scenario scenario = found.get();
        List<Scenario> all = new ArrayList<>(waiting);
        all.add(scenario);
        CompileResult result = Models.compile(model, new Selection(scenario.getSystem(), found, data), Optional.empty(),
                new SimulatedSources(action, model, all, data));
        return switch (result) {
            case CompileResult.Rejected rejected -> new Unplayable("the scenario '" + source.getEndpoint() + "' cannot be run: "
                    + rejected.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::message).findFirst().orElse(""), "run it by itself to see what is wrong");
            case CompileResult.Compiled compiled -> run(compiled.plan(), source, columns);
        };
    }

    private Played run(Plan plan, Source source, List<Column> columns) {
        TwinProgram program = Programs.of(action, plan).get();
        List<Variable> variables = new ArrayList<>();
        for (Column column : columns) {
            Optional<Variable> variable = program.info().variables().stream().filter(each -> each.name().equals(column.heading())).findFirst();
            if (variable.isEmpty() || !variable.get().unit().convertsTo(column.unit())) {
                return new Unplayable(variable.isEmpty() ? "the scenario '" + source.getEndpoint() + "' has no value '" + column.heading() + "'"
                        : "'" + column.heading() + "' of '" + source.getEndpoint() + "' is in [" + variable.get().unit().text() + "], but it stands for ["
                                + column.unit().text() + "]", "write the path of a value as a result of that scenario is named");
            }
            variables.add(variable.get());
        }
        return run(plan, program, new Trajectory(variables), columns);
    }

    private Played run(Plan plan, TwinProgram program, Trajectory trajectory, List<Column> columns) {
        RunListener progress = Programs.progress(action, "Simulating " + plan.scenario().name());
        try (Interrupt interrupt = new Interrupt()) {
            Run run = new Simulation(program, Simulation.Options.of(plan.scenario().solver())).run(trajectory.and(progress), interrupt);
            if (run.stopped().isPresent() || trajectory.rows() < 2) {
                return new Unplayable("the run of '" + plan.scenario().name() + "' fails: "
                        + run.stopped().map(why -> why.message()).orElse("it gives no values"), "run it by itself to see what is wrong");
            }
        }
        List<Curve> curves = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            curves.add(curve(columns.get(c), trajectory.times(), trajectory.si(c)));
        }
        return new Curves(curves);
    }

    /** Of several values at one instant, before and after an event, the last. */
    private static Curve curve(Column column, double[] times, double[] values) {
        int rows = 0;
        double[] at = new double[times.length];
        double[] value = new double[times.length];
        for (int row = 0; row < times.length; row++) {
            rows -= rows > 0 && at[rows - 1] == times[row] ? 1 : 0;
            at[rows] = times[row];
            value[rows++] = values[row];
        }
        return new Curve(column.name(), Interpolation.LINEAR, Outside.HOLD, Arrays.copyOf(at, rows), Arrays.copyOf(value, rows));
    }
}
