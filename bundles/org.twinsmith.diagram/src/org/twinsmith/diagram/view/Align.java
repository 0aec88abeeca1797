package org.twinsmith.diagram.view;

import java.util.Comparator;
import java.util.List;

import org.twinsmith.diagram.layout.Rectangle;

/** Brings several components into line, or to equal distances. The first of them stays. */
public enum Align {
    LEFT, CENTER, RIGHT, TOP, MIDDLE, BOTTOM, SPREAD_ACROSS, SPREAD_DOWN;

    /** Moves the components of a drawing. */
    public void apply(DiagramView view, List<String> paths) {
        if (paths.size() < 2) {
            return;
        }
        if (this == SPREAD_ACROSS || this == SPREAD_DOWN) {
            spread(view, paths, this == SPREAD_ACROSS);
            return;
        }
        Rectangle first = view.component(paths.getFirst()).bounds();
        for (String path : paths.subList(1, paths.size())) {
            Rectangle box = view.component(path).bounds();
            double dx = switch (this) {
                case LEFT -> first.x() - box.x();
                case CENTER -> first.center().x() - box.center().x();
                case RIGHT -> first.right() - box.right();
                default -> 0;
            };
            double dy = switch (this) {
                case TOP -> first.y() - box.y();
                case MIDDLE -> first.center().y() - box.center().y();
                case BOTTOM -> first.bottom() - box.bottom();
                default -> 0;
            };
            new Moving(view).move(List.of(path), dx, dy);
        }
    }

    /** The outermost two stay; the gaps between all become equal. */
    private static void spread(DiagramView view, List<String> paths, boolean across) {
        List<String> sorted = paths.stream().sorted(Comparator.comparingDouble(path -> start(view, path, across))).toList();
        double inner = sorted.subList(1, sorted.size() - 1).stream().mapToDouble(path -> length(view, path, across)).sum();
        double from = start(view, sorted.getFirst(), across) + length(view, sorted.getFirst(), across);
        double gap = (start(view, sorted.getLast(), across) - from - inner) / (sorted.size() - 1);
        for (String path : sorted.subList(1, sorted.size() - 1)) {
            double by = Math.rint(from + gap - start(view, path, across));
            new Moving(view).move(List.of(path), across ? by : 0, across ? 0 : by);
            from = start(view, path, across) + length(view, path, across);
        }
    }

    private static double start(DiagramView view, String path, boolean across) {
        Rectangle box = view.component(path).bounds();
        return across ? box.x() : box.y();
    }

    private static double length(DiagramView view, String path, boolean across) {
        Rectangle box = view.component(path).bounds();
        return across ? box.width() : box.height();
    }
}
