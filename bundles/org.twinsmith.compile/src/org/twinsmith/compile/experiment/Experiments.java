package org.twinsmith.compile.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.twinsmith.compile.CompileRequest;
import org.twinsmith.compile.Figures;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.experiment.Design;
import org.twinsmith.core.experiment.Factor;
import org.twinsmith.core.experiment.Fitting;
import org.twinsmith.core.experiment.Goal;
import org.twinsmith.core.experiment.Levels;
import org.twinsmith.core.experiment.Measure;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.model.semantics.DistributionKind;
import org.twinsmith.model.semantics.ExperimentValues;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Axis;
import org.twinsmith.model.twin.Budget;
import org.twinsmith.model.twin.Calibration;
import org.twinsmith.model.twin.Constraint;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Distribution;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Fit;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.Objective;
import org.twinsmith.model.twin.Optimisation;
import org.twinsmith.model.twin.Recording;
import org.twinsmith.model.twin.Repetition;
import org.twinsmith.model.twin.Sampling;
import org.twinsmith.model.twin.Sweep;
import org.twinsmith.model.twin.Varied;
import org.twinsmith.model.twin.Vary;

/** Turns the experiments of a model that passed validation into values. */
public final class Experiments {
    /** Runs that an optimisation may take where the model does not say. */
    private static final int EVALUATIONS = 500;

    private final Figures figures;
    private final Quantities quantities;
    private final ExperimentValues values;

    /** @param figures what {@link org.twinsmith.compile.Compiler} made of the experiment, see {@link CompileRequest#observed} */
    public Experiments(Figures figures, UnitTable units) {
        this.figures = figures;
        quantities = new Quantities(units);
        values = new ExperimentValues(quantities);
    }

    /** The measures of a scenario or an experiment, in the order of the text. */
    public List<Measure> measures(Declaration experiment) {
        return org.twinsmith.model.semantics.Experiments.measures(experiment).stream()
                .map(measure -> figures.measures().get(measure.getValue())).toList();
    }

    /** The points of a sweep. */
    public Design design(Sweep sweep) {
        List<Factor> factors = only(sweep.getStatements(), Axis.class).map(this::factor).toList();
        List<Sampling> sampling = only(sweep.getStatements(), Sampling.class).toList();
        int seeds = only(sweep.getStatements(), Repetition.class).mapToInt(Repetition::getCount).findFirst().orElse(1);
        if (sampling.isEmpty()) {
            return new Design(factors, 1, Design.Sampling.RANDOM, 0, seeds);
        }
        return new Design(factors, sampling.getFirst().getCount(), sampling.getFirst().isRandom()
                ? Design.Sampling.RANDOM : Design.Sampling.LATIN_HYPERCUBE, sampling.getFirst().getSeed(), seeds);
    }

    private Factor factor(Axis axis) {
        Variable variable = figures.variables().get(axis.getTarget());
        if (axis.getList() != null) {
            return new Factor(variable, new Levels.Listed(values.list(axis.getList(), variable.unit()).orElseThrow()));
        }
        if (axis.getDistribution() != null) {
            return new Factor(variable, levels(axis.getDistribution(), variable));
        }
        Quantities.Bounds bounds = quantities.bounds(axis.getRange(), variable.unit()).orElseThrow();
        return new Factor(variable, axis.getSteps() == 0 ? new Levels.Uniform(bounds.low(), bounds.high())
                : axis.isLogarithmic() ? Levels.Listed.logarithmic(bounds.low(), bounds.high(), axis.getSteps())
                        : Levels.Listed.grid(bounds.low(), bounds.high(), axis.getSteps()));
    }

    private Levels levels(Distribution distribution, Variable variable) {
        DistributionKind kind = DistributionKind.named(distribution.getKind()).orElseThrow();
        List<Double> arguments = values.arguments(distribution, kind, variable.unit()).orElseThrow();
        return switch (kind) {
            case NORMAL -> new Levels.Normal(arguments.get(0), arguments.get(1));
            case UNIFORM -> new Levels.Uniform(arguments.get(0), arguments.get(1));
            case TRIANGULAR -> new Levels.Triangular(arguments.get(0), arguments.get(1), arguments.get(2));
            case LOGNORMAL -> new Levels.Lognormal(arguments.get(0), arguments.get(1));
        };
    }

    /** What an optimisation looks for. */
    public Goal goal(Optimisation optimisation) {
        List<org.twinsmith.core.experiment.Varied> varied = only(optimisation.getStatements(), Vary.class)
                .flatMap(vary -> vary.getVaried().stream()).map(this::varied).toList();
        Objective objective = only(optimisation.getStatements(), Objective.class).findFirst().orElseThrow();
        List<Goal.Limit> limits = new ArrayList<>();
        only(optimisation.getStatements(), Constraint.class).flatMap(each -> each.getConditions().stream())
                .map(figures.measures()::get).forEach(margin -> limits.add(new Goal.Limit(margin.name(), margin)));
        List<Budget> budget = only(optimisation.getStatements(), Budget.class).toList();
        return new Goal(varied, figures.measures().get(objective.getValues().getFirst()), objective.isMaximise(), limits,
                budget.isEmpty() ? EVALUATIONS : budget.getFirst().getEvaluations(),
                budget.isEmpty() ? 0 : budget.getFirst().getSeed());
    }

    private org.twinsmith.core.experiment.Varied varied(Varied varied) {
        Variable variable = figures.variables().get(varied.getTarget());
        double low = variable.range().low();
        double high = variable.range().high();
        if (varied.getRange() != null) {
            Quantities.Bounds bounds = quantities.bounds(varied.getRange(), variable.unit()).orElseThrow();
            low = bounds.low();
            high = bounds.high();
        }
        double start = varied.getStart() == null ? Double.NaN
                : quantities.direct(varied.getStart(), variable.unit()).orElse(Double.NaN);
        return new org.twinsmith.core.experiment.Varied(variable, low, high, start);
    }

    /** What a calibration fits. @param place of its recording in the text */
    public Fitting fitting(Calibration calibration, Plan plan, Place place) {
        Recording recording = only(calibration.getStatements(), Recording.class).findFirst().orElseThrow();
        List<Variable> fitted = only(calibration.getStatements(), Objective.class)
                .flatMap(objective -> objective.getValues().stream()).map(Experiments::compared)
                .map(figures.variables()::get).toList();
        return new Fitting(only(calibration.getStatements(), Fit.class).flatMap(fit -> fit.getVaried().stream())
                .map(this::varied).toList(), recording.getFile(), fitted, recording.getColumns().stream()
                        .map(column -> new Fitting.Column(column.getText(), figures.variables().get(column.getPath()))).toList(),
                plan.variables().stream().filter(variable -> variable.role() == Role.INPUT).toList(), place);
    }

    private static Expression compared(Expression rms) {
        return ((FunctionCall) rms).getArguments().getFirst();
    }

    private static <T> Stream<T> only(List<?> statements, Class<T> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast);
    }
}
