package org.twinsmith.diagram.tool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.view.DiagramView;

/** Selects what lies wholly inside of a frame. */
final class MarqueeDrag implements Drag {
    private final Stage stage;
    private final Point from;
    private final Set<String> before;
    private Rectangle box;

    MarqueeDrag(Stage stage, Pointer from) {
        this.stage = stage;
        this.from = from.at();
        this.before = from.adding() ? Set.copyOf(stage.selection().all()) : Set.of();
        this.box = Rectangle.around(List.of(from.at()));
    }

    @Override
    public void to(Pointer pointer) {
        box = Rectangle.around(List.of(from, pointer.at()));
    }

    @Override
    public void end(Pointer pointer) {
        to(pointer);
        Set<String> found = new LinkedHashSet<>(before);
        var inside = stage.view().visible(box);
        inside.components().stream().filter(each -> !each.component().path().isEmpty() && box.contains(each.bounds()))
                .forEach(each -> found.add(each.component().path()));
        inside.links().stream().filter(each -> box.contains(Rectangle.around(each.route()))).forEach(each -> found.add(DiagramView.key(each.link())));
        // Of a container and its parts the container is meant.
        List<String> tops = new ArrayList<>(found);
        tops.removeIf(each -> !Selection.isLink(each) && found.contains(DiagramView.container(each)));
        stage.selection().set(tops);
    }

    @Override
    public void cancel() {
        box = Rectangle.around(List.of(from));
    }

    @Override
    public List<Feedback> feedback() {
        return List.of(new Feedback.Frame(box, Ink.MARQUEE));
    }
}
