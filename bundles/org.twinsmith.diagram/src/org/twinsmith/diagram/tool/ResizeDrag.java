package org.twinsmith.diagram.tool;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.view.Moving;

/** Drags a corner or the middle of a side of a component. */
final class ResizeDrag extends Arranging {
    private final Handle handle;
    private final Rectangle start;

    ResizeDrag(Stage stage, Handle handle) {
        super(stage, "Resize");
        this.handle = handle;
        this.start = stage.view().component(handle.path()).bounds();
        stage.view().record();
    }

    @Override
    public void to(Pointer pointer) {
        Point at = new Point(Snap.to(pointer.at().x(), pointer.free()), Snap.to(pointer.at().y(), pointer.free()));
        double left = handle.column() == 0 ? Math.min(at.x(), start.right() - 1) : start.x();
        double right = handle.column() == 2 ? Math.max(at.x(), left + 1) : start.right();
        double top = handle.row() == 0 ? Math.min(at.y(), start.bottom() - 1) : start.y();
        double bottom = handle.row() == 2 ? Math.max(at.y(), top + 1) : start.bottom();
        stage.view().stopRecording().undo(stage.view());
        stage.view().record();
        new Moving(stage.view()).resize(handle.path(), new Rectangle(left, top, right - left, bottom - top));
    }
}
