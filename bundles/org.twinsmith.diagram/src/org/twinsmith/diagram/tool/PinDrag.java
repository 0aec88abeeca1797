package org.twinsmith.diagram.tool;

import java.util.List;

import org.twinsmith.diagram.view.Moving;

/** Moves a pin along the border of its component. */
final class PinDrag implements Drag {
    private final Stage stage;
    private final String pin;

    PinDrag(Stage stage, String pin) {
        this.stage = stage;
        this.pin = pin;
        stage.view().record();
    }

    @Override
    public void to(Pointer pointer) {
        new Moving(stage.view()).movePin(pin, pointer.at());
    }

    @Override
    public void end(Pointer pointer) {
        to(pointer);
        var journal = stage.view().stopRecording();
        if (!journal.isEmpty()) {
            stage.ask(new Request.Arranged("Move Port", journal));
        }
    }

    @Override
    public void cancel() {
        stage.view().stopRecording().undo(stage.view());
    }

    @Override
    public List<Feedback> feedback() {
        return List.of();
    }
}
