package org.twinsmith.diagram.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.paint.Ink;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.diagram.view.Journal;
import org.twinsmith.diagram.view.Moving;

/** Moves the selected components; a single one that is dropped into another container moves into it. */
final class MoveDrag extends Arranging {
    private final List<String> paths;
    private final Point from;
    private final Point corner;
    private Optional<String> target = Optional.empty();

    MoveDrag(Stage stage, Point from) {
        super(stage, "Move");
        this.from = from;
        this.paths = stage.selection().components();
        Rectangle box = stage.view().component(paths.getFirst()).bounds();
        this.corner = new Point(box.x(), box.y());
        stage.view().record();
    }

    @Override
    public void to(Pointer pointer) {
        // From where all stood before: what got out of the way goes back where the drag only passes.
        stage.view().stopRecording().undo(stage.view());
        stage.view().record();
        new Moving(stage.view()).move(paths, Snap.shift(corner.x(), pointer.at().x() - from.x(), pointer.free()),
                Snap.shift(corner.y(), pointer.at().y() - from.y(), pointer.free()));
        target = container(pointer.at());
    }

    /** The open container under the pointer, where it is another than the one that the component is in. */
    private Optional<String> container(Point at) {
        if (paths.size() != 1) {
            return Optional.empty();
        }
        String path = paths.getFirst();
        String own = DiagramView.container(path);
        return stage.view().visible(new Rectangle(at.x(), at.y(), 0, 0)).components().reversed().stream()
                .filter(each -> each.component().isOpen() && each.bounds().contains(at)).map(each -> each.component().path())
                .filter(each -> !each.equals(path) && !each.startsWith(path + ".")).findFirst()
                .filter(each -> !each.equals(own) && DiagramView.container(each).equals(own) && !each.isEmpty());
    }

    @Override
    void finish(Journal changes) {
        if (target.isEmpty()) {
            super.finish(changes);
            return;
        }
        Rectangle dropped = stage.view().component(paths.getFirst()).bounds();
        changes.undo(stage.view());
        stage.ask(new Request.MoveInto(paths.getFirst(), target.get(), new Point(dropped.x(), dropped.y())));
    }

    @Override
    public List<Feedback> feedback() {
        List<Feedback> shown = new ArrayList<>();
        target.flatMap(stage.view()::find).ifPresent(each -> shown.add(new Feedback.Frame(each.bounds().grown(3), Ink.HIGHLIGHT)));
        return shown;
    }
}
