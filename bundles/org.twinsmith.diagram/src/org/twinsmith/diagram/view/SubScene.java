package org.twinsmith.diagram.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Scene;

/** The part of a scene that lies in one component. */
public final class SubScene {
    private SubScene() {
    }

    /** A component with the links in its body and below. */
    public static Scene of(Scene scene, Component container) {
        if (container == scene.root()) {
            return scene;
        }
        Set<String> pins = new HashSet<>();
        collect(container, pins);
        List<Link> inside = scene.links().stream().filter(link -> DiagramView.isIn(link.scope(), container.path()))
                .filter(link -> pins.contains(link.source()) && pins.contains(link.target())).toList();
        return new Scene(container, inside);
    }

    private static void collect(Component component, Set<String> pins) {
        component.pins().forEach(pin -> pins.add(pin.path()));
        component.parts().forEach(part -> collect(part, pins));
    }
}
