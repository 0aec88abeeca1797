package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Expr;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Noise;

/** Parameters, start values, guesses and the defaults of inputs, those that modifiers give included. */
final class GivenValues {
    private final Context context;
    private final InputValues inputs;
    private final List<Definition> parameters = new ArrayList<>();
    private final List<Definition> starts = new ArrayList<>();
    private final List<Definition> guesses = new ArrayList<>();
    private final List<Definition> defaults = new ArrayList<>();
    private final Noises noises;
    private final Set<Integer> free = new HashSet<>();

    /** @param inputs knows which inputs need no default */
    GivenValues(Context context, InputValues inputs) {
        this.context = context;
        this.inputs = inputs;
        noises = new Noises(context, parameters, starts);
        collect(context.root());
    }

    List<Definition> parameters() {
        return parameters;
    }

    List<Definition> starts() {
        return starts;
    }

    List<Definition> guesses() {
        return guesses;
    }

    List<Definition> defaults() {
        return defaults;
    }

    /** The noise among the inputs. */
    Noises noises() {
        return noises;
    }

    /** The states whose start is free. */
    Set<Integer> free() {
        return free;
    }

    private void collect(Component component) {
        component.features().forEach((name, id) -> {
            if (component.named(name) instanceof Feature feature) {
                collect(component, feature, context.variables().get(id));
            }
        });
        component.children().values().forEach(this::collect);
    }

    private void collect(Component component, Feature feature, FlatVariable variable) {
        switch (variable.kind()) {
            case PARAMETER -> require(component, feature, variable, parameters, "parameter");
            case STATE -> state(component, feature, variable);
            case DISCRETE -> require(component, feature, variable, starts, "the start of property");
            case INPUT -> input(component, feature, variable);
            case ALGEBRAIC -> guess(component, feature.getStart(), variable, context.place(feature));
            case DERIVATIVE -> throw new IllegalStateException(variable.name() + " is no feature");
        }
    }

    private void state(Component component, Feature feature, FlatVariable variable) {
        Modifier modifier = component.modifiers().get(feature.getName());
        if (modifier == null ? !feature.isFree() : !modifier.isFree()) {
            require(component, feature, variable, starts, "the start of state");
            return;
        }
        free.add(variable.id());
        guess(component, feature.getStart() == null ? feature.getValue() : feature.getStart(), variable,
                context.place(feature));
    }

    private void guess(Component component, Expression value, FlatVariable variable, Place place) {
        if (value != null) {
            guesses.add(new Definition(variable.id(), context.lowering().direct(value, variable.unit(), component), place));
        }
    }

    private void input(Component component, Feature feature, FlatVariable variable) {
        if (feature instanceof Noise noise && given(component, feature) == null) {
            defaults.add(noises.define(component, noise, variable));
        } else if (given(component, feature) != null || !inputs.isGiven(variable.id()) && !inputs.isVaried(variable.id())) {
            require(component, feature, variable, defaults, "input");
        } else if (!inputs.isGiven(variable.id())) {
            double unused = Math.clamp(0.0, variable.range().low(), variable.range().high());
            defaults.add(new Definition(variable.id(), Algebra.constant(unused), variable.place()));
        } else if (inputs.isBound(variable.id())) {
            double waiting = Math.clamp(0.0, variable.range().low(), variable.range().high());
            context.findings().warning(Code.MISSING_VALUE, "input " + variable.name() + " has no value until its source"
                    + " sends one, and counts as " + variable.unit().fromSi(waiting) + " [" + variable.unit().text()
                    + "] until then", "give it a default", variable.place());
            defaults.add(new Definition(variable.id(), Algebra.constant(waiting), variable.place()));
        }
    }

    private void require(Component component, Feature feature, FlatVariable variable, List<Definition> definitions,
            String what) {
        Given given = given(component, feature);
        if (given != null) {
            Expr value = context.lowering().direct(given.value(), variable.unit(), given.scope());
            definitions.add(new Definition(variable.id(), value, given.place()));
            return;
        }
        context.findings().error(Code.MISSING_VALUE, what + " " + variable.name() + " has no value",
                "write '= value' at its declaration or at the instance", component.parent() == null
                        ? variable.place() : context.place(component.declaration()));
    }

    /** A value with the instance in which it is read. */
    private record Given(Expression value, Component scope, Place place) {
    }

    private Given given(Component component, Feature feature) {
        Modifier modifier = component.modifiers().get(feature.getName());
        if (modifier != null) {
            return new Given(modifier.getValue(), component.parent(), context.place(modifier));
        }
        return feature.getValue() == null ? null
                : new Given(feature.getValue(), component, context.place(feature.getValue()));
    }
}
