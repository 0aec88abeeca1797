package org.twinsmith.diagram.scene;

import java.util.List;

/**
 * What a topology drawing shows, before anything has a position.
 *
 * @param root the drawn system; its pins lie on the border of the drawing
 * @param links all connections, those inside of parts included; both ends name a pin of some component
 */
public record Scene(Component root, List<Link> links) {
    public Scene {
        links = List.copyOf(links);
    }
}
