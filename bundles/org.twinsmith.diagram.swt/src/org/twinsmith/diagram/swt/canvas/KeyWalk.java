package org.twinsmith.diagram.swt.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Moving;

/** Walks through a drawing with the arrow keys, to the nearest component in that direction; with the control key moves what is selected. */
final class KeyWalk {
    private static final double STEP = 5;
    private final DiagramCanvas canvas;

    KeyWalk(DiagramCanvas canvas) {
        this.canvas = canvas;
    }

    void press(Event event) {
        int dx = event.keyCode == SWT.ARROW_RIGHT ? 1 : event.keyCode == SWT.ARROW_LEFT ? -1 : 0;
        int dy = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        List<String> selected = canvas.stage().selection().components();
        if ((event.stateMask & SWT.MOD1) != 0 && !selected.isEmpty()) {
            move(selected, dx * STEP, dy * STEP);
        } else {
            next(selected, dx, dy).ifPresent(path -> {
                canvas.stage().selection().set(List.of(path));
                canvas.reveal(canvas.stage().view().component(path).bounds());
            });
        }
    }

    private void move(List<String> paths, double dx, double dy) {
        DiagramView view = canvas.stage().view();
        view.record();
        new Moving(view).move(paths, dx, dy);
        canvas.stage().ask(new Request.Arranged("Move", view.stopRecording()));
        canvas.redraw();
    }

    private Optional<String> next(List<String> selected, int dx, int dy) {
        DiagramView view = canvas.stage().view();
        List<PlacedComponent> others = view.components().stream()
                .filter(each -> !each.component().path().isEmpty() && !selected.contains(each.component().path())).toList();
        if (selected.isEmpty() || view.find(selected.getLast()).isEmpty()) {
            return others.stream().min(Comparator.comparingDouble(each -> each.bounds().x() + each.bounds().y())).map(KeyWalk::path);
        }
        Point from = view.component(selected.getLast()).bounds().center();
        return others.stream().filter(each -> along(from, each, dx, dy) > 0)
                .min(Comparator.comparingDouble(each -> along(from, each, dx, dy) + 3 * across(from, each, dx, dy))).map(KeyWalk::path);
    }

    private static String path(PlacedComponent placed) {
        return placed.component().path();
    }

    private static double along(Point from, PlacedComponent to, int dx, int dy) {
        Point at = to.bounds().center();
        return (at.x() - from.x()) * dx + (at.y() - from.y()) * dy;
    }

    private static double across(Point from, PlacedComponent to, int dx, int dy) {
        Point at = to.bounds().center();
        return Math.abs((at.x() - from.x()) * dy) + Math.abs((at.y() - from.y()) * dx);
    }
}
