package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Scene;

/**
 * What one scene has that the one before it has not. What both begin and end with in the same order is compared and then left
 * alone, so that an edit of a large text comes to little.
 *
 * @param root what is different in the system; empty where only links are
 * @param lost links of the first scene alone
 * @param found links of the second scene alone
 */
record SceneChange(Optional<Inside> root, List<Link> lost, List<Link> found) {

    /**
     * What is different in an open component that both have.
     *
     * @param after it, in the second scene
     * @param gone parts of the first scene alone
     * @param fresh parts of the second scene alone
     * @param changed parts of both that are different and not open in both
     * @param inner parts of both that are open in both, and different
     */
    record Inside(Component after, List<Component> gone, List<Component> fresh, List<Component> changed, List<Inside> inner) {
    }

    private record Stretch<T>(List<T> before, List<T> after) {
    }

    static SceneChange between(Scene before, Scene after) {
        Stretch<Link> links = differing(before.links(), after.links());
        Map<String, Link> old = byKey(links.before(), DiagramView::key);
        Map<String, Link> now = byKey(links.after(), DiagramView::key);
        List<Link> lost = links.before().stream().filter(link -> !link.equals(now.get(DiagramView.key(link)))).toList();
        List<Link> found = links.after().stream().filter(link -> !link.equals(old.get(DiagramView.key(link)))).toList();
        return new SceneChange(before.root().equals(after.root()) ? Optional.empty() : Optional.of(inside(before.root(), after.root())), lost, found);
    }

    private static Inside inside(Component before, Component after) {
        Stretch<Component> parts = differing(before.parts(), after.parts());
        Map<String, Component> old = byKey(parts.before(), Component::path);
        Inside inside = new Inside(after, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Component part : parts.after()) {
            Component was = old.remove(part.path());
            if (was == null) {
                inside.fresh().add(part);
            } else if (was.isOpen() && part.isOpen()) {
                if (!was.equals(part)) {
                    inside.inner().add(inside(was, part));
                }
            } else if (!was.equals(part)) {
                inside.changed().add(part);
            }
        }
        inside.gone().addAll(old.values());
        return inside;
    }

    /** Both without what they begin and end with alike. */
    private static <T> Stretch<T> differing(List<T> before, List<T> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return new Stretch<>(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        things.forEach(each -> byKey.putIfAbsent(key.apply(each), each));
        return byKey;
    }
}
