package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Scene;

/**
 * Recognises components that were renamed in the text: of one container as many are gone as are new of the same type, and
 * they pair in the order of their declarations.
 */
final class Renames {
    private Renames() {
    }

    /** New paths by old path; those inside of renamed components go along and are not listed. */
    static Map<String, String> between(Scene before, Scene after) {
        Map<String, String> renamed = new LinkedHashMap<>();
        compare(before.root(), after.root(), renamed);
        return renamed;
    }

    private static void compare(Component before, Component after, Map<String, String> renamed) {
        if (before.equals(after)) {
            return;
        }
        Map<String, Component> old = byPath(before);
        Map<String, Component> now = byPath(after);
        Map<String, List<Component>> gone = byType(before, now);
        byType(after, old).forEach((type, fresh) -> {
            List<Component> lost = gone.getOrDefault(type, List.of());
            if (lost.size() == fresh.size()) {
                for (int i = 0; i < fresh.size(); i++) {
                    renamed.put(lost.get(i).path(), fresh.get(i).path());
                }
            }
        });
        old.forEach((path, part) -> {
            if (now.containsKey(path)) {
                compare(part, now.get(path), renamed);
            }
        });
    }

    private static Map<String, Component> byPath(Component container) {
        return container.parts().stream().collect(Collectors.toMap(Component::path, Function.identity(), (first, second) -> first, HashMap::new));
    }

    private static Map<String, List<Component>> byType(Component container, Map<String, Component> known) {
        Map<String, List<Component>> byType = new LinkedHashMap<>();
        container.parts().stream().filter(part -> !known.containsKey(part.path()))
                .forEach(part -> byType.computeIfAbsent(part.typeName(), type -> new ArrayList<>()).add(part));
        return byType;
    }
}
