package org.twinsmith.diagram.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is selected in a drawing: components by path, links by key. Tells who listens. */
public final class Selection {
    private final Set<String> selected = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();

    public Set<String> all() {
        return Collections.unmodifiableSet(selected);
    }

    /** The selected components. */
    public List<String> components() {
        return selected.stream().filter(each -> !isLink(each)).toList();
    }

    /** The selected links. */
    public List<String> links() {
        return selected.stream().filter(Selection::isLink).toList();
    }

    public static boolean isLink(String element) {
        return element.contains(">");
    }

    public void set(Collection<String> elements) {
        if (!List.copyOf(selected).equals(List.copyOf(elements))) {
            selected.clear();
            selected.addAll(elements);
            listeners.forEach(Runnable::run);
        }
    }

    /** Adds an element, or takes it out. */
    public void toggle(String element) {
        if (!selected.remove(element)) {
            selected.add(element);
        }
        listeners.forEach(Runnable::run);
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
