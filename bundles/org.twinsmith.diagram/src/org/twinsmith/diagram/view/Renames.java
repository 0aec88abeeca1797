package org.twinsmith.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.diagram.scene.Component;

/**
 * Recognises components that were renamed in the text: of one container as many are gone as are new of the same type, and
 * they pair in the order of their declarations.
 */
final class Renames {
    private Renames() {
    }

    /** New paths by old path; those inside of renamed components go along and are not listed. */
    static Map<String, String> in(SceneChange change) {
        Map<String, String> renamed = new LinkedHashMap<>();
        change.root().ifPresent(root -> collect(root, renamed));
        return renamed;
    }

    private static void collect(SceneChange.Inside inside, Map<String, String> renamed) {
        Map<String, List<Component>> gone = byType(inside.gone());
        byType(inside.fresh()).forEach((type, fresh) -> {
            List<Component> lost = gone.getOrDefault(type, List.of());
            if (lost.size() == fresh.size()) {
                for (int i = 0; i < fresh.size(); i++) {
                    renamed.put(lost.get(i).path(), fresh.get(i).path());
                }
            }
        });
        inside.inner().forEach(inner -> collect(inner, renamed));
    }

    private static Map<String, List<Component>> byType(List<Component> components) {
        Map<String, List<Component>> byType = new LinkedHashMap<>();
        components.forEach(part -> byType.computeIfAbsent(part.typeName(), type -> new ArrayList<>()).add(part));
        return byType;
    }
}
