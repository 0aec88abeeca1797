package org.twinsmith.diagram.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.twinsmith.diagram.store.LinkLayout;
import org.twinsmith.diagram.store.NodeLayout;
import org.twinsmith.diagram.store.PinLayout;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.store.Viewport;

/**
 * Where things stood that are not shown now, and what was said about opening and closing: a component that comes back, by
 * undo, by opening what holds it, or when the text parses again, stands where it stood.
 */
final class Memory {
    final Map<String, NodeLayout> nodes = new HashMap<>();
    final Map<String, PinLayout> pins = new HashMap<>();
    final Map<String, LinkLayout> links = new HashMap<>();
    private final Optional<Viewport> view;

    Memory(SystemLayout layout) {
        nodes.putAll(layout.nodes());
        pins.putAll(layout.pins());
        links.putAll(layout.links());
        view = layout.view();
    }

    void rename(Map<String, String> names) {
        UnaryOperator<String> path = old -> SystemLayout.renamed(old, names);
        rename(nodes, path);
        rename(pins, path);
        rename(links, key -> {
            int middle = key.indexOf('>');
            return path.apply(key.substring(0, middle)) + ">" + path.apply(key.substring(middle + 1));
        });
    }

    private static <T> void rename(Map<String, T> places, UnaryOperator<String> names) {
        Map<String, T> renamed = new HashMap<>();
        places.entrySet().removeIf(each -> {
            String now = names.apply(each.getKey());
            boolean moves = !now.equals(each.getKey());
            if (moves) {
                renamed.put(now, each.getValue());
            }
            return moves;
        });
        places.putAll(renamed);
    }

    /** What is remembered of the components that a test accepts. */
    SystemLayout layout(Predicate<String> kept) {
        return new SystemLayout(filtered(nodes, kept), filtered(pins, path -> kept.test(owner(path))),
                filtered(links, key -> List.of(key.split(">")).stream().allMatch(end -> kept.test(owner(end)))), view);
    }

    private static String owner(String pin) {
        return pin.contains(".") ? pin.substring(0, pin.lastIndexOf('.')) : "";
    }

    private static <T> Map<String, T> filtered(Map<String, T> map, Predicate<String> kept) {
        Map<String, T> filtered = new HashMap<>(map);
        filtered.keySet().removeIf(key -> !kept.test(key));
        return filtered;
    }
}
