package org.twinsmith.diagram.edit;

import org.twinsmith.diagram.view.DiagramView;

/**
 * In whose body a connection of two pins is written: the innermost component that sees both.
 *
 * @param container its path
 * @param source the way from there to the one pin
 * @param target the way to the other
 */
record Common(String container, String source, String target) {

    static Common of(DiagramView view, String source, String target) {
        String from = view.owner(source).orElse("");
        String to = view.owner(target).orElse("");
        String container = from.equals(to) ? inside(view, from) : shared(from, to);
        return new Common(container, relative(source, container), relative(target, container));
    }

    /** Two pins of one open component are joined inside of it, of a closed one outside. */
    private static String inside(DiagramView view, String path) {
        return path.isEmpty() || view.component(path).component().isOpen() ? path : DiagramView.container(path);
    }

    private static String shared(String one, String other) {
        for (String at = one;; at = DiagramView.container(at)) {
            if (at.isEmpty() || other.equals(at) || other.startsWith(at + ".")) {
                return at;
            }
        }
    }

    private static String relative(String path, String container) {
        return container.isEmpty() ? path : path.substring(container.length() + 1);
    }
}
