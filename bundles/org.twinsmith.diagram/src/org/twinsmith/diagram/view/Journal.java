package org.twinsmith.diagram.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;

/** Where things stood before and after a change, so that it can be undone and redone. */
public final class Journal {
    private record Step<T>(Optional<T> before, T after) {
    }

    private final Map<String, Step<PlacedComponent>> components = new LinkedHashMap<>();
    private final Map<String, Step<PlacedLink>> links = new LinkedHashMap<>();

    void note(String path, Optional<PlacedComponent> before, PlacedComponent after) {
        components.merge(path, new Step<>(before, after), (first, last) -> new Step<>(first.before(), last.after()));
    }

    void note(String key, Optional<PlacedLink> before, PlacedLink after) {
        links.merge(key, new Step<>(before, after), (first, last) -> new Step<>(first.before(), last.after()));
    }

    /** Whether nothing changed its place. */
    public boolean isEmpty() {
        return components.values().stream().allMatch(step -> step.before().filter(before -> before.bounds().equals(step.after().bounds())
                && before.pins().equals(step.after().pins())).isPresent())
                && links.values().stream().allMatch(step -> step.before().filter(before -> before.route().equals(step.after().route())
                && before.own() == step.after().own()).isPresent());
    }

    /** Puts everything back where it was; what is gone meanwhile is left out. */
    public void undo(DiagramView view) {
        components.forEach((path, step) -> step.before().ifPresent(before -> restore(view, before)));
        links.forEach((key, step) -> step.before().ifPresent(before -> restore(view, before)));
    }

    /** Makes the change again. */
    public void redo(DiagramView view) {
        components.forEach((path, step) -> restore(view, step.after()));
        links.forEach((key, step) -> restore(view, step.after()));
    }

    private static void restore(DiagramView view, PlacedComponent placed) {
        view.find(placed.component().path()).ifPresent(now -> {
            boolean same = now.component().pins().equals(placed.component().pins());
            view.put(same ? new PlacedComponent(now.component(), placed.bounds(), placed.pins())
                    : Moving.into(now, placed.bounds()));
        });
    }

    private static void restore(DiagramView view, PlacedLink placed) {
        view.link(DiagramView.key(placed.link())).ifPresent(now -> view.put(new PlacedLink(now.link(), placed.route(), placed.junctions(), placed.own())));
    }
}
