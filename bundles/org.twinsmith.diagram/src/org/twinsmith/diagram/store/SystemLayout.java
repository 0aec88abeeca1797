package org.twinsmith.diagram.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;


/**
 * Where the elements of one system stand.
 *
 * @param nodes by dotted path from the system
 * @param pins by dotted path
 * @param links by {@code source>target}
 * @param view what was last looked at
 */
public record SystemLayout(Map<String, NodeLayout> nodes, Map<String, PinLayout> pins, Map<String, LinkLayout> links,
        Optional<Viewport> view) {

    /** Nothing stands anywhere yet. */
    public static final SystemLayout EMPTY = new SystemLayout(Map.of(), Map.of(), Map.of(), Optional.empty());

    public SystemLayout {
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
        pins = Collections.unmodifiableMap(new TreeMap<>(pins));
        links = Collections.unmodifiableMap(new TreeMap<>(links));
    }

    /** The same places under other names: components, with what lies in them, that are called differently now. */
    public SystemLayout renamed(Map<String, String> names) {
        UnaryOperator<String> path = old -> renamed(old, names);
        UnaryOperator<String> link = old -> {
            int middle = old.indexOf('>');
            return path.apply(old.substring(0, middle)) + ">" + path.apply(old.substring(middle + 1));
        };
        return names.isEmpty() ? this : new SystemLayout(keys(nodes, path), keys(pins, path), keys(links, link), view);
    }

    /** The same without what lies at a path or below it. */
    public SystemLayout without(String path) {
        return new SystemLayout(outside(nodes, path), outside(pins, path), links.entrySet().stream()
                .filter(each -> List.of(each.getKey().split(">")).stream().noneMatch(end -> isIn(end, path)))
                .collect(TreeMap::new, (map, each) -> map.put(each.getKey(), each.getValue()), Map::putAll), view);
    }

    private static <T> Map<String, T> outside(Map<String, T> map, String path) {
        Map<String, T> kept = new TreeMap<>(map);
        kept.keySet().removeIf(each -> isIn(each, path));
        return kept;
    }

    private static <T> Map<String, T> keys(Map<String, T> map, UnaryOperator<String> rename) {
        Map<String, T> renamed = new TreeMap<>();
        map.forEach((key, value) -> renamed.put(rename.apply(key), value));
        return renamed;
    }

    /** The longest renamed beginning of a path counts. */
    public static String renamed(String path, Map<String, String> names) {
        for (String start = path; !start.isEmpty(); start = start.substring(0, Math.max(0, start.lastIndexOf('.')))) {
            String name = names.get(start);
            if (name != null) {
                return name + path.substring(start.length());
            }
        }
        return path;
    }

    private static boolean isIn(String path, String container) {
        return path.equals(container) || path.startsWith(container + ".");
    }
}
