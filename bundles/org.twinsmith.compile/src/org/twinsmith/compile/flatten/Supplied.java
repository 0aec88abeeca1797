package org.twinsmith.compile.flatten;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.model.twin.ArrayLiteral;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.StructMember;

/**
 * The value that a feature of an instance is given, by a modifier of the instance or else by its declaration.
 *
 * @param scope the instance in which the value is read
 * @param modifies whether a modifier gives it, which may hold a value for each member of a family
 */
record Supplied(Expression value, Component scope, EObject where, boolean modifies) {

    static Optional<Supplied> of(Component component, Feature feature) {
        Modifier modifier = component.modifiers().get(feature.getName());
        if (modifier != null && modifier.getValue() != null) {
            return Optional.of(new Supplied(modifier.getValue(), component.parent(), modifier, true));
        }
        return Optional.ofNullable(feature.getValue()).map(value -> new Supplied(value, component, value, false));
    }

    /** The value of a member of a struct. */
    static Optional<Supplied> of(Component component, Feature feature, StructMember member) {
        Modifier modifier = component.modifiers().get(feature.getName() + "." + member.getName());
        if (modifier != null) {
            return Optional.of(new Supplied(modifier.getValue(), component.parent(), modifier, true));
        }
        return feature.getValues().stream().filter(value -> value.getMember() == member && value.getValue() != null).findFirst()
                .map(value -> new Supplied(value.getValue(), component, value, false));
    }

    /** The part of the value for one element, as far as braces spell it out; empty where the braces hold no such element. */
    Optional<Expression> element(Position at, Position member) {
        int depth = depth(value);
        Position whole = modifies && depth > at.rank() ? member.and(at) : at;
        Expression found = value;
        for (int subscript : whole.subscripts()) {
            if (found instanceof ArrayLiteral array) {
                if (subscript < 1 || subscript > array.getElements().size()) {
                    return Optional.empty();
                }
                found = array.getElements().get(subscript - 1);
            }
        }
        return Optional.of(found);
    }

    private static int depth(Expression value) {
        return value instanceof ArrayLiteral array && !array.getElements().isEmpty() ? 1 + depth(array.getElements().getFirst()) : 0;
    }
}
