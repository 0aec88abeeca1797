package org.twinsmith.lang.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Axis;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Repetition;
import org.twinsmith.model.twin.Sampling;
import org.twinsmith.model.twin.Sweep;
import org.twinsmith.model.twin.SweepStatement;
import org.twinsmith.model.twin.TwinPackage;

/** Sweeps: what is varied can be, through values that it can take, and what is drawn has a number of draws. */
final class SweepChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;

    SweepChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
    }

    @Override
    public void element(Element element) {
        if (element instanceof Sweep sweep) {
            VariedValues values = new VariedValues(findings, typing, quantities);
            DrawnValues drawn = new DrawnValues(findings, typing, quantities);
            axes(sweep).forEach(axis -> values.feature(axis.getTarget()).ifPresent(feature -> axis(axis, feature, values, drawn)));
            draws(sweep);
            once(only(sweep, Sampling.class));
            once(only(sweep, Repetition.class));
            only(sweep, Repetition.class).forEach(this::repetition);
        }
    }

    private void axis(Axis axis, Feature feature, VariedValues values, DrawnValues drawn) {
        Optional<Quantities.Bounds> bounds = values.range(feature, axis.getRange());
        if (axis.getList() != null) {
            drawn.list(axis.getList(), feature, values);
        }
        if (axis.getDistribution() != null) {
            drawn.distribution(axis.getDistribution(), feature, values);
        }
        if (isStepped(axis)) {
            steps(axis, values.type(feature) instanceof Whole, bounds);
        }
    }

    private static boolean isStepped(Axis axis) {
        return axis.getRange() != null && axis.eIsSet(TwinPackage.Literals.AXIS__STEPS);
    }

    private void steps(Axis axis, boolean whole, Optional<Quantities.Bounds> bounds) {
        if (axis.getSteps() < 2) {
            findings.error(Code.RANGE, axis, TwinPackage.Literals.AXIS__STEPS, "a range is stepped through in two values at least, its bounds",
                    "for one value, list it: in { … }");
        } else if (whole && bounds.isPresent() && (bounds.get().high() - bounds.get().low()) % (axis.getSteps() - 1) != 0) {
            findings.error(Code.TYPE_MISMATCH, axis, TwinPackage.Literals.AXIS__STEPS, axis.getSteps()
                    + " steps of this range are no whole numbers", "choose the steps so that they are, or list the values: in { … }");
        }
        if (axis.isLogarithmic() && bounds.filter(found -> found.low() <= 0).isPresent()) {
            findings.error(Code.RANGE, axis.getRange(), "logarithmic steps need bounds above zero", "");
        }
    }

    private void draws(Sweep sweep) {
        List<Axis> drawn = axes(sweep).filter(axis -> axis.getDistribution() != null || axis.getRange() != null && !isStepped(axis)).toList();
        List<Sampling> samplings = only(sweep, Sampling.class);
        if (!drawn.isEmpty() && samplings.isEmpty()) {
            findings.error(Code.BAD_EXPERIMENT, drawn.getFirst(), "this is drawn at random, but nothing says how often",
                    drawn.getFirst().getRange() == null ? "add: samples 100" : "add: samples 100, or step through the range: steps 10");
        }
        for (Sampling sampling : samplings) {
            if (drawn.isEmpty()) {
                findings.error(Code.BAD_EXPERIMENT, sampling, "nothing is drawn at random here, so there is nothing to sample",
                        "give a distribution, such as x ~ normal(mean, deviation), or a range without steps");
            } else if (sampling.getCount() < 1) {
                findings.error(Code.RANGE, sampling, TwinPackage.Literals.SAMPLING__COUNT, "there is one sample at least", "");
            }
        }
        if (axes(sweep).findAny().isEmpty() && only(sweep, Repetition.class).isEmpty()) {
            findings.error(Code.BAD_EXPERIMENT, sweep, "this sweep varies nothing", "add what to vary: x in 1 .. 2 steps 10");
        }
    }

    private void repetition(Repetition repetition) {
        if (repetition.getCount() < 1) {
            findings.error(Code.RANGE, repetition, TwinPackage.Literals.REPETITION__COUNT, "there is one repetition at least", "");
        }
    }

    private void once(List<? extends SweepStatement> statements) {
        statements.stream().skip(1).forEach(second -> findings.error(Code.BAD_EXPERIMENT, second, "this is said already", "keep one of them"));
    }

    private static Stream<Axis> axes(Sweep sweep) {
        return only(sweep, Axis.class).stream();
    }

    private static <T> List<T> only(Sweep sweep, Class<T> kind) {
        return sweep.getStatements().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
