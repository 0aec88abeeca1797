package org.twinsmith.compile.flatten;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.compile.expression.Algebra;
import org.twinsmith.compile.flat.Definition;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;
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
            Supplied datum = component.data().get(name);
            if (datum != null) {
                FlatVariable variable = context.variables().get(id);
                parameters.add(new Definition(id, value(datum, component, Position.NONE, variable),
                        context.place(datum.where())));
            }
            Component.Element element = component.element(name);
            if (element.named() instanceof Feature feature) {
                collect(new Target(component, feature, element.position()), context.variables().get(id));
            }
        });
        component.children().values().forEach(this::collect);
    }

    /** What gets a value. @param at which element of an array */
    private record Target(Component component, Feature feature, Position at) {
    }

    private void collect(Target target, FlatVariable variable) {
        switch (variable.kind()) {
            case PARAMETER -> require(target, variable, parameters, "parameter");
            case STATE -> state(target, variable);
            case DISCRETE -> require(target, variable, starts, "the start of property");
            case INPUT -> input(target, variable);
            case ALGEBRAIC -> guess(target, target.feature().getStart(), variable);
            case DERIVATIVE -> throw new IllegalStateException(variable.name() + " is no feature");
        }
    }

    private void state(Target target, FlatVariable variable) {
        Feature feature = target.feature();
        Modifier modifier = target.component().modifiers().get(feature.getName());
        if (modifier == null ? !feature.isFree() : !modifier.isFree()) {
            require(target, variable, starts, "the start of state");
            return;
        }
        free.add(variable.id());
        guess(target, feature.getStart() == null ? feature.getValue() : feature.getStart(), variable);
    }

    private void guess(Target target, Expression value, FlatVariable variable) {
        if (value != null) {
            guesses.add(new Definition(variable.id(), value(new Supplied(value, target.component(), target.feature(), false),
                    target.component(), target.at(), variable), context.place(target.feature())));
        }
    }

    private void input(Target target, FlatVariable variable) {
        boolean supplied = Supplied.of(target.component(), target.feature()).isPresent();
        if (target.feature() instanceof Noise noise && !supplied) {
            defaults.add(noises.define(target.component(), noise, variable));
        } else if (supplied || !inputs.isGiven(variable.id()) && !inputs.isVaried(variable.id())) {
            require(target, variable, defaults, "input");
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

    private void require(Target target, FlatVariable variable, List<Definition> definitions,
            String what) {
        Optional<Supplied> given = Supplied.of(target.component(), target.feature());
        if (given.isPresent()) {
            definitions.add(new Definition(variable.id(), value(given.get(), target.component(), target.at(), variable), context.place(given.get().where())));
            return;
        }
        Component component = target.component();
        context.findings().error(Code.MISSING_VALUE, what + " " + variable.name() + " has no value",
                "write '= value' at its declaration or at the instance", component.parent() == null
                        ? variable.place() : context.place(component.declaration()));
    }

    /** The value for one element: spelled out in braces, or one for all. */
    private Expr value(Supplied given, Component component, Position element, FlatVariable variable) {
        Shape shape = context.shapes().of(given.value(), given.scope());
        Position member = component.position();
        boolean each = given.modifies() && shape.rank() > element.rank();
        Position at = each ? member.and(element) : element;
        if (!shape.isScalar() && !shape.contains(at)) {
            context.findings().error(Code.SHAPE, variable.name() + " takes one value or an array that has the index " + at.suffix()
                    + ", but '" + context.request().text().text(given.value()) + "' has the shape " + shape.text(), "",
                    context.place(given.where()));
            return Algebra.ZERO;
        }
        return context.lowering().direct(given.value(), variable.unit(), given.scope(), at);
    }
}
