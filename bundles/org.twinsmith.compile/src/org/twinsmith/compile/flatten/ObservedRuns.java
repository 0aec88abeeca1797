package org.twinsmith.compile.flatten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatFigures;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.When;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.semantics.Experiments;
import org.twinsmith.model.twin.Axis;
import org.twinsmith.model.twin.Calibration;
import org.twinsmith.model.twin.CalibrationStatement;
import org.twinsmith.model.twin.Column;
import org.twinsmith.model.twin.Constraint;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Fit;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.Objective;
import org.twinsmith.model.twin.Optimisation;
import org.twinsmith.model.twin.OptimisationStatement;
import org.twinsmith.model.twin.Recording;
import org.twinsmith.model.twin.Sweep;
import org.twinsmith.model.twin.Varied;
import org.twinsmith.model.twin.Vary;

/** What a scenario or an experiment asks of the runs of a system: figures, and the variables that it names. */
final class ObservedRuns {
    private final Context context;
    private final InputValues inputs;
    private final FlatFigures figures;
    private final Observers observers;
    private final FigureUnits units;
    private final Map<Integer, Expression> varied = new LinkedHashMap<>();

    /**
     * @param inputs learns which inputs each run is given
     * @param figures receives what is found
     */
    ObservedRuns(Context context, InputValues inputs, FlatFigures figures) {
        this.context = context;
        this.inputs = inputs;
        this.figures = figures;
        observers = new Observers(context);
        units = new FigureUnits(context);
        context.request().observed().ifPresent(this::observe);
    }

    List<FlatEquation> equations() {
        return observers.equations();
    }

    List<Definition> starts() {
        return observers.starts();
    }

    List<When> whens() {
        return observers.whens();
    }

    private void observe(Declaration experiment) {
        for (Measure measure : Experiments.measures(experiment)) {
            add(measure.getValue(), measure.getName(), units.of(measure));
        }
        switch (experiment) {
            case Sweep sweep -> sweep.getStatements().stream().filter(Axis.class::isInstance).map(Axis.class::cast)
                    .forEach(axis -> vary(axis.getTarget()));
            case Optimisation optimisation -> optimisation.getStatements().forEach(this::optimisation);
            case Calibration calibration -> calibration.getStatements().forEach(this::calibration);
            default -> { }
        }
    }

    private void optimisation(OptimisationStatement statement) {
        switch (statement) {
            case Vary vary -> vary.getVaried().stream().map(Varied::getTarget).forEach(this::vary);
            case Objective objective -> objective.getValues().forEach(value -> add(value, text(value), units.of(value)));
            case Constraint constraint -> constraint.getConditions().forEach(condition -> figures.add(condition,
                    new Margins(context, units, observers).of(condition)));
            default -> { }
        }
    }

    private void calibration(CalibrationStatement statement) {
        switch (statement) {
            case Fit fit -> fit.getVaried().stream().map(Varied::getTarget).forEach(this::vary);
            case Recording recording -> recording.getColumns().forEach(this::column);
            case Objective objective -> objective.getValues().forEach(this::compared);
            default -> { }
        }
    }

    private void compared(Expression value) {
        if (value instanceof FunctionCall call && Aggregate.of(call).isPresent()) {
            Expression argument = call.getArguments().getFirst();
            figures.add(argument, observers.value(text(argument), context.lowering().held(argument, context.root()),
                    units.of(argument), context.place(argument)), false, context.place(argument));
        }
    }

    private void column(Column column) {
        variable(column.getPath()).ifPresent(id -> {
            boolean input = context.variables().get(id).kind() == FlatKind.INPUT;
            if (input) {
                inputs.vary(id);
            }
            figures.add(column.getPath(), id, input, context.place(column));
        });
    }

    private void vary(Expression path) {
        Optional<Integer> id = variable(path);
        if (id.isEmpty()) {
            context.findings().error(Code.BAD_EXPERIMENT, "'" + text(path) + "' is no value that can vary", "",
                    context.place(path));
            return;
        }
        if (context.variables().get(id.get()).kind() == FlatKind.INPUT) {
            inputs.vary(id.get());
        }
        if (context.paths().numbers().decides(context.variables().get(id.get()).name())) {
            context.findings().error(Code.FIXED_BEFORE_RUNS, "'" + text(path) + "' decides what variables and equations there are,"
                    + " which is the same in all runs of an experiment", "compare systems or instances that differ in it", context.place(path));
        }
        varied.put(id.get(), path);
        figures.add(path, id.get(), true, context.place(path));
    }

    /**
     * Refuses to vary starts that initial equations find, and what a fault changes.
     *
     * @param free ids of the states whose start is not given
     * @param faulty ids of what faults act on
     */
    void check(Set<Integer> free, Set<Integer> faulty) {
        varied.forEach((id, path) -> {
            if (free.contains(id)) {
                context.findings().error(Code.FIXED_BEFORE_RUNS, "the start of '" + text(path) + "' is free: initial equations find it,"
                        + " whatever value it is given", "give it a start, or vary what the initial equations depend on",
                        context.place(path));
            } else if (faulty.contains(id)) {
                context.findings().error(Code.FIXED_BEFORE_RUNS, "a fault of the scenario changes '" + text(path)
                        + "', so no experiment can give it a value", "vary a parameter that the size of the fault is computed from", context.place(path));
            }
        });
    }

    private Optional<Integer> variable(Expression path) {
        return context.paths().resolve(path, context.root()) instanceof Denotation.OfVariable variable
                ? Optional.of(variable.id()) : Optional.empty();
    }

    private void add(Expression expression, String name, Unit unit) {
        RunParts parts = new RunParts(context, observers, units);
        Expr formula = context.lowering().figure(expression, context.root(), parts);
        figures.add(expression, new FlatFigures.Figure(name, unit, parts.all(), formula));
    }

    private String text(EObject element) {
        return context.request().text().text(element);
    }
}
