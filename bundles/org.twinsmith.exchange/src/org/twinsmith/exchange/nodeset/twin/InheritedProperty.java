package org.twinsmith.exchange.nodeset.twin;

import java.util.Optional;

import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.twin.Member.Property;

/**
 * A variable beside the member of the type that it stands for.
 *
 * @param property the variable itself
 * @param known the member of the type; empty where the variable is one of its own
 */
record InheritedProperty(Node node, Property property, Optional<Property> known, Composer.Context context, Losses losses) {
    /** Puts what the variable adds into a composition. */
    void into(Composition result) {
        Property fitting = fitting();
        boolean dynamic = fitting.type().kind().isDynamic();
        if (context.isInstance()) {
            if (dynamic && fitting.lengths().isEmpty()) {
                String unit = fitting.type().unit().isEmpty() ? known.map(base -> base.type().unit()).orElse("") : fitting.type().unit();
                result.bound().add(new Composition.Bound(context.inner(fitting.name()).instance().orElseThrow(), node.id(), unit, Optional.empty()));
            } else if (dynamic) {
                losses.add(node, "an array is not bound to the server; it keeps the value that it had");
            }
        }
        if (known.isEmpty()) {
            addOwn(fitting, result);
        } else {
            addToType(fitting, known.get(), result);
        }
    }

    /** Without a range that its own value, or zero as the value until another comes, does not keep. */
    private Property fitting() {
        if (property.range().isEmpty() || !property.lengths().isEmpty()) {
            return property;
        }
        String text = property.value().isEmpty() ? property.type().neutral() : property.value();
        boolean within = within(Double.parseDouble(text), property.range());
        if (within) {
            return property;
        }
        if (property.value().isEmpty()) {
            return context.isInstance() ? property.withValue(property.range().split(" ")[0]) : property;
        }
        losses.add(node, "its value " + property.value() + " lies outside of its instrument range " + property.range()
                + ", which the text therefore does not say");
        return new Property(property.name(), property.type(), property.lengths(), property.optional(), property.writable(), "",
                property.operating(), property.value(), property.annotations(), property.documentation());
    }

    private static boolean within(double value, String range) {
        String[] bounds = range.split(" \\.\\. ");
        return value >= Double.parseDouble(bounds[0]) && value <= Double.parseDouble(bounds[1]);
    }

    private void addOwn(Property fitting, Composition result) {
        boolean bare = fitting.value().isEmpty() && fitting.type().kind().isDynamic();
        if (!context.isInstance()) {
            result.own().put(fitting.name(), fitting);
            return;
        }
        String value = bare ? fitting.type().neutral() : fitting.value();
        result.own().put(fitting.name(), fitting.withValue(""));
        if (!value.isEmpty()) {
            result.modifiers().values().put(fitting.name(), value);
        }
        tellUnknown(bare);
    }

    private void tellUnknown(boolean bare) {
        if (bare) {
            losses.add(node, "its value is not said; the text begins with " + property.type().neutral()
                    + " until the server sends another");
        }
    }

    private void addToType(Property fitting, Property base, Composition result) {
        boolean sameType = base.type().kind() == fitting.type().kind() && base.type().type().equals(fitting.type().type())
                && base.lengths().equals(fitting.lengths());
        boolean sameUnit = base.type().unit().equals(fitting.type().unit());
        if (!sameType || !sameUnit && !fitting.type().unit().isEmpty()) {
            String difference = base.name() + " is " + described(fitting) + " and not " + described(base);
            if (context.isInstance()) {
                result.conflict(difference);
            } else {
                losses.add(node, "the type that it comes from says otherwise: " + difference);
            }
            return;
        }
        boolean ranged = !fitting.operating().isEmpty() && !fitting.operating().equals(base.operating())
                || !fitting.range().isEmpty() && !fitting.range().equals(base.range());
        boolean required = base.optional() && !fitting.optional() && !context.isInstance();
        if (ranged && base.range().isEmpty() || required) {
            boolean kept = !ranged || !base.range().isEmpty();
            result.own().put(base.name(), new Property(base.name(), base.type(), base.lengths(), false, base.writable(), kept ? base.range() : fitting.range(),
                    kept ? base.operating() : fitting.operating(), context.isInstance() ? "" : fitting.value(), base.annotations(), base.documentation()));
        }
        boolean bare = context.isInstance() && fitting.value().isEmpty() && base.value().isEmpty() && fitting.type().kind().isDynamic();
        String value = bare ? fitting.type().neutral() : fitting.value();
        if (!value.isEmpty() && !value.equals(base.value())) {
            result.modifiers().values().put(base.name(), value);
        }
        tellUnknown(bare);
    }

    private static String described(Property property) {
        return (property.lengths().isEmpty() ? "" : "an array " + property.lengths() + " of ") + property.type().in("");
    }
}
