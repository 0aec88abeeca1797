package org.twinsmith.diagram.tool;

import java.util.List;

import org.twinsmith.diagram.view.Journal;

/** A drag that changes places as it goes: all of it becomes one arrangement in the end, or is taken back. */
abstract sealed class Arranging implements Drag permits MoveDrag, ResizeDrag, BendDrag, PinDrag {
    final Stage stage;
    private final String name;

    /** @param name what the step is called in the list of what can be undone */
    Arranging(Stage stage, String name) {
        this.stage = stage;
        this.name = name;
    }

    @Override
    public final void end(Pointer pointer) {
        to(pointer);
        finish(stage.view().stopRecording());
    }

    /** What becomes of the changes of places when the button is let go. */
    void finish(Journal changes) {
        if (!changes.isEmpty()) {
            stage.ask(new Request.Arranged(name, changes));
        }
    }

    @Override
    public final void cancel() {
        stage.view().stopRecording().undo(stage.view());
    }

    @Override
    public List<Feedback> feedback() {
        return List.of();
    }
}
