package org.twinsmith.compile.flatten;

import java.util.Optional;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.semantics.Normality;
import org.twinsmith.model.semantics.NormalityOutcome;
import org.twinsmith.model.semantics.RecordedCurves.Column;
import org.twinsmith.model.twin.Baseline;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Monitor;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Residual;

/**
 * How many standard deviations a watched value is away from what is normal: its residual from zero, or, of a monitor without one, the
 * measured or else the computed value from the mean of a baseline (the standard score, ISO 3534-1:2006, 2.20).
 */
final class Scores {
    private static final String TIME = "time";
    private final Context context;

    Scores(Context context) {
        this.context = context;
    }

    /** Empty where a run cannot decide it; why is a warning, unless nothing measures the value in a run. */
    Optional<Expr> of(Monitor monitor, FlatVariable watched) {
        Optional<Residual> residual = only(monitor, Residual.class);
        Optional<Baseline> baseline = only(monitor, Baseline.class);
        Optional<Expr> measured = context.measured().of(watched.id()).map(Expr.Slot::new);
        Expr computed = new Expr.Slot(watched.id());
        if (residual.isEmpty()) {
            return baseline.flatMap(found -> normal(monitor, found, watched)).map(normal -> score(
                    Algebra.subtract(measured.orElse(computed), Algebra.constant(normal.mean())), normal.deviation()));
        }
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> deviation = residual.get().getDeviation() != null ? Optional.of(size(residual.get().getDeviation(), watched.unit()))
                : baseline.flatMap(found -> normal(monitor, found, watched)).map(Normality::deviation);
        if (deviation.isEmpty() && baseline.isEmpty()) {
            undecided(monitor, "nothing says how far the residual scatters", "add to it, as in: residual against model deviation 0.5 [K]");
        }
        return deviation.map(found -> score(Algebra.subtract(measured.get(), computed), found));
    }

    private static Expr score(Expr difference, double deviation) {
        return Algebra.divide(Algebra.call(MathFunction.ABS, difference), Algebra.constant(deviation));
    }

    private static <T> Optional<T> only(Monitor monitor, Class<T> kind) {
        return monitor.getStatements().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private double size(NumberLiteral literal, Unit bare) {
        return Double.parseDouble(literal.getText()) * (literal.getUnit() == null ? bare : context.quantities().unit(literal.getUnit())).factor();
    }

    private Optional<Normality> normal(Monitor monitor, Baseline baseline, FlatVariable watched) {
        Optional<Binding> binding = recorded(watched);
        String time = binding.map(found -> found.getSource().getTimeColumn()).orElse(TIME);
        Column column = binding.map(found -> new Column(String.valueOf(found.getAddress()), found.getUnit() == null ? watched.unit()
                : context.quantities().unit(found.getUnit()), watched.name())).orElseGet(() -> new Column(watched.name(), watched.unit(), watched.name()));
        return switch (Normality.of(context.quantities(), context.place(monitor).file(), baseline, time, column)) {
            case Normality found -> Optional.of(found);
            case NormalityOutcome.Unknown unknown -> {
                undecided(monitor, unknown.message(), unknown.remedy());
                yield Optional.empty();
            }
        };
    }

    /** The binding of a value to a recording, whose column is that of the baseline, too. */
    private Optional<Binding> recorded(FlatVariable watched) {
        return context.request().files().stream().flatMap(file -> file.getElements().stream()).filter(Binding.class::isInstance).map(Binding.class::cast)
                .filter(binding -> binding.getDirection() == Direction.READ && binding.getSource() != null && "file".equals(binding.getSource().getKind())
                        && Bindings.root(binding.getTarget()) == context.request().system()
                        && context.paths().resolve(binding.getTarget(), context.root()) instanceof Denotation.OfVariable variable
                        && variable.id() == watched.id())
                .findFirst();
    }

    private void undecided(Monitor monitor, String why, String remedy) {
        context.findings().warning(Code.BAD_MONITOR, "the score of '" + monitor.getName() + "' is not decided in a run: " + why, remedy,
                context.place(monitor));
    }
}
