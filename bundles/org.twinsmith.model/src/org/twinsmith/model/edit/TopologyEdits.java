package org.twinsmith.model.edit;

/** Turns gestures into edits of the text of one model, as it was when this was made. */
@FunctionalInterface
public interface TopologyEdits {

    /** The edits of a gesture whose elements belong to this model. Never throws for what a user can do wrong. */
    Outcome of(Gesture gesture);
}
