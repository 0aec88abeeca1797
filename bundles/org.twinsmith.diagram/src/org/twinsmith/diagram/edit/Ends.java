package org.twinsmith.diagram.edit;

import java.util.Optional;

import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.view.DiagramView;

/** Says what can be connected in a drawing: ports of one connector, a value to an input of the same dimension. */
public record Ends(DiagramView view) {

    /** Why a connection from one pin to another makes no sense; empty where it does. */
    public Optional<String> obstacle(String source, String target) {
        Optional<Pin> from = view.pin(source).map(PlacedPin::pin);
        Optional<Pin> to = view.pin(target).map(PlacedPin::pin);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of("this is not in the drawing");
        }
        if (source.equals(target)) {
            return Optional.of("a port cannot be connected to itself");
        }
        if (view.link(source + ">" + target).isPresent() || view.link(target + ">" + source).isPresent()) {
            return Optional.of("these are connected already");
        }
        return from.get().kind() == Pin.Kind.PORT || to.get().kind() == Pin.Kind.PORT ? ports(from.get(), to.get()) : values(from.get(), to.get());
    }

    private static Optional<String> ports(Pin from, Pin to) {
        if (from.kind() != to.kind()) {
            return Optional.of("a port can be connected to a port, a value to an input");
        }
        return from.fits().equals(to.fits()) ? Optional.empty()
                : Optional.of(to.path() + " is a port of " + to.typeName() + ", " + from.path() + " one of " + from.typeName());
    }

    /** A system's own inputs are values to the parts inside of it. */
    private Optional<String> values(Pin from, Pin to) {
        boolean outer = view.owner(from.path()).filter(owner -> owner.isEmpty() || to.path().startsWith(owner + ".")).isPresent();
        if (!to.input()) {
            return Optional.of(to.path() + " is no input");
        }
        if (from.input() && !outer) {
            return Optional.of(from.path() + " is an input itself");
        }
        return from.fits().equals(to.fits()) ? Optional.empty()
                : Optional.of(to.path() + " is a " + to.typeName() + ", " + from.path() + " a " + from.typeName());
    }
}
