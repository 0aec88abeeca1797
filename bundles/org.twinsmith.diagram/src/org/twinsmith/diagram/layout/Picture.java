package org.twinsmith.diagram.layout;

import java.util.List;

/**
 * A scene in which everything has a position.
 *
 * @param width width in px
 * @param height height in px
 * @param components all of them, a container before its parts; the first is the drawn system
 * @param links all links
 */
public record Picture(double width, double height, List<PlacedComponent> components, List<PlacedLink> links) {
    public Picture {
        components = List.copyOf(components);
        links = List.copyOf(links);
    }

    /** The same picture elsewhere on its sheet. */
    public Picture moved(double dx, double dy) {
        return new Picture(width, height, components.stream().map(each -> each.moved(dx, dy)).toList(),
                links.stream().map(each -> each.moved(dx, dy)).toList());
    }
}
