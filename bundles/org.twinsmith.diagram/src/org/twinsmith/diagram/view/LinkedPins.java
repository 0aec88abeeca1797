package org.twinsmith.diagram.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.diagram.scene.Link;

/** Which pins links come from and lead to: those that a drawing shows already, and those that come. */
final class LinkedPins {
    private final DiagramView view;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> linked = new HashSet<>();
    private final Map<String, String> neighbours = new HashMap<>();

    LinkedPins(DiagramView view, Collection<Link> coming) {
        this.view = view;
        for (Link link : coming) {
            sources.add(link.source());
            linked.add(link.source());
            linked.add(link.target());
            neighbours.putIfAbsent(DiagramView.container(link.target()), DiagramView.container(link.source()));
            neighbours.putIfAbsent(DiagramView.container(link.source()), DiagramView.container(link.target()));
        }
    }

    boolean isSource(String pin) {
        return sources.contains(pin)
                || view.linksAt(pin).stream().anyMatch(key -> view.link(key).filter(each -> each.link().source().equals(pin)).isPresent());
    }

    boolean isLinked(String pin) {
        return linked.contains(pin) || !view.linksAt(pin).isEmpty();
    }

    /** The component that a coming link joins another with. */
    Optional<String> neighbour(String component) {
        return Optional.ofNullable(neighbours.get(component));
    }
}
