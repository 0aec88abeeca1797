package org.twinsmith.diagram.swt.editor;

import java.util.Optional;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.twinsmith.diagram.swt.model.TypeEntry;

/** A type that is dropped on the drawing, from the palette, an outline, or as a word of a text, gets an instance there. */
final class TypeDrop extends DropTargetAdapter {
    private final TopologyEditor editor;

    private TypeDrop(TopologyEditor editor) {
        this.editor = editor;
    }

    static void install(TopologyEditor editor) {
        DropTarget target = new DropTarget(editor.canvas(), DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {TextTransfer.getInstance()});
        target.addDropListener(new TypeDrop(editor));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void drop(DropTargetEvent event) {
        Point at = editor.canvas().toControl(event.x, event.y);
        drop(String.valueOf(event.data), at.x, at.y);
    }

    private void drop(String name, int x, int y) {
        Optional<TypeEntry> type = editor.body().palette().find(name.strip());
        if (type.isEmpty()) {
            editor.canvas().setMessage("'" + name.lines().findFirst().orElse("") + "' is no type of which there can be instances");
            return;
        }
        editor.canvas().tool().choose(type.map(TypeEntry::name));
        editor.canvas().press(x, y);
        editor.canvas().setFocus();
    }
}
