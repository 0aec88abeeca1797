package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatKind;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Clock;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.plan.Timing;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.When;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Noise;
import org.twinsmith.model.twin.NoiseKind;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.SeedStatement;

/**
 * Turns noise into discrete variables that a clock gives new values. With the value of instant k drawn by its index, held
 * noise keeps the last one; linear noise goes from the last one to the next.
 */
final class Noises {
    private final Context context;
    private final List<Definition> parameters;
    private final List<Definition> starts;
    private final List<Clock> clocks = new ArrayList<>();
    private int seed = Timing.NO_SEED;

    /** @param parameters receives the seed @param starts receives the first values */
    Noises(Context context, List<Definition> parameters, List<Definition> starts) {
        this.context = context;
        this.parameters = parameters;
        this.starts = starts;
    }

    List<Clock> clocks() {
        return clocks;
    }

    /** The parameter that holds the seed of the run, if there is any noise. */
    int seed() {
        return seed;
    }

    /** Makes what the noise needs. @return its value, as that of an input */
    Definition define(Component component, Noise noise, FlatVariable variable) {
        Place place = context.place(noise);
        Expr period = context.lowering().momentary(noise.getPeriod(), component);
        Draw draw = new Draw(component, noise, variable);
        Expr last = discrete(variable, "last", draw.first());
        if (!noise.isLinear()) {
            tick(period, place, action(last, draw.after(last, index(period, 0)), place));
            return new Definition(variable.id(), last, place);
        }
        Expr next = discrete(variable, "next", draw.after(draw.first(), Algebra.ONE));
        Expr since = discrete(variable, "since", Algebra.ZERO);
        tick(period, place, action(last, next, place), action(next, draw.after(next, index(period, 1)), place),
                action(since, new Expr.Time(), place));
        Expr share = Algebra.divide(Algebra.subtract(new Expr.Time(), since), period);
        return new Definition(variable.id(),
                Algebra.add(last, Algebra.multiply(Algebra.subtract(next, last), share)), place);
    }

    /** Gaussian noise around zero, held from one instant of a clock to the next. @param part its name behind that of the variable @return its value */
    Expr around(FlatVariable variable, String part, Expr deviation, Expr period, Place place) {
        Expr stream = Algebra.constant(org.twinsmith.core.noise.Noise.stream(variable.name() + "." + part, 0));
        Expr seedOfRun = seedSlot(place);
        Expr value = discrete(variable, part, Algebra.multiply(deviation, gaussian(seedOfRun, stream, Algebra.ZERO)));
        tick(period, place, action(value, Algebra.multiply(deviation, gaussian(seedOfRun, stream, index(period, 0))), place));
        return value;
    }

    private static Expr gaussian(Expr seedOfRun, Expr stream, Expr index) {
        return Algebra.call(MathFunction.GAUSSIAN_NOISE, seedOfRun, stream, index);
    }

    private void tick(Expr period, Place place, When.Action... actions) {
        clocks.add(new Clock(period, period, List.of(actions), place));
    }

    private static When.Action action(Expr target, Expr value, Place place) {
        return new When.Action(((Expr.Slot) target).index(), value, place);
    }

    /** The number of the present instant, and some more; rounded, because the instant itself is a rounded product. */
    private static Expr index(Expr period, int more) {
        Expr rounded = Algebra.call(MathFunction.FLOOR,
                Algebra.add(Algebra.divide(new Expr.Time(), period), Algebra.constant(0.5)));
        return more == 0 ? rounded : Algebra.add(rounded, Algebra.constant(more));
    }

    private Expr discrete(FlatVariable of, String part, Expr start) {
        Unit unit = part.equals("since") ? seconds() : of.unit();
        int id = context.variables().add(new FlatVariable(context.variables().nextId(), of.name() + "." + part,
                FlatKind.DISCRETE, new ValueType.Real(), unit, Interval.ALL, false, false, "", of.place()));
        starts.add(new Definition(id, start, of.place()));
        return new Expr.Slot(id);
    }

    private Unit seconds() {
        return context.quantities().unit("s");
    }

    private Expr seedSlot(Place place) {
        if (seed == Timing.NO_SEED) {
            seed = context.variables().add(new FlatVariable(context.variables().nextId(), "seed", FlatKind.PARAMETER,
                    new ValueType.Integer(), Unit.ONE, Interval.ALL, false, false, "", place));
            int given = context.request().scenario().map(Scenario::getStatements).stream().flatMap(List::stream)
                    .filter(SeedStatement.class::isInstance).mapToInt(each -> ((SeedStatement) each).getValue())
                    .findFirst().orElse(0);
            parameters.add(new Definition(seed, Algebra.constant(given), place));
        }
        return new Expr.Slot(seed);
    }

    /** Values of one noise by index. */
    private final class Draw {
        private final NoiseKind kind;
        private final Expr stream;
        private final Expr seedOfRun;
        private final Expr low;
        private final Expr spread;

        Draw(Component component, Noise noise, FlatVariable variable) {
            kind = noise.getKind();
            stream = Algebra.constant(org.twinsmith.core.noise.Noise.stream(variable.name(), noise.getSeed()));
            seedOfRun = seedSlot(variable.place());
            if (kind == NoiseKind.UNIFORM) {
                low = Algebra.constant(variable.range().low());
                spread = Algebra.constant(variable.range().high() - variable.range().low());
            } else {
                low = value(noise.getMean(), variable.unit(), component);
                spread = value(noise.getDeviation(), variable.unit().isAffine() ? Unit.ONE : variable.unit(), component);
            }
        }

        private Expr value(Expression expression, Unit unit, Component component) {
            return expression == null ? Algebra.ZERO : context.lowering().direct(expression, unit, component);
        }

        /** The value of instant 0. */
        Expr first() {
            return kind == NoiseKind.WALK ? low : plain(Algebra.ZERO);
        }

        /** The value of a later instant, which a walk reaches from the one before. */
        Expr after(Expr before, Expr index) {
            return kind == NoiseKind.WALK ? Algebra.add(before, Algebra.multiply(spread, random(index))) : plain(index);
        }

        private Expr plain(Expr index) {
            return Algebra.add(low, Algebra.multiply(spread, random(index)));
        }

        private Expr random(Expr index) {
            return Algebra.call(kind == NoiseKind.UNIFORM ? MathFunction.UNIFORM_NOISE : MathFunction.GAUSSIAN_NOISE,
                    seedOfRun, stream, index);
        }
    }
}
