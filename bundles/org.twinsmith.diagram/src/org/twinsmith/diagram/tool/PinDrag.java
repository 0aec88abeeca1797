package org.twinsmith.diagram.tool;

import org.twinsmith.diagram.view.Moving;

/** Moves a pin along the border of its component. */
final class PinDrag extends Arranging {
    private final String pin;

    PinDrag(Stage stage, String pin) {
        super(stage, "Move Port");
        this.pin = pin;
        stage.view().record();
    }

    @Override
    public void to(Pointer pointer) {
        new Moving(stage.view()).movePin(pin, pointer.at());
    }
}
