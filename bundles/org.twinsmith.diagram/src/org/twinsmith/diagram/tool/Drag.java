package org.twinsmith.diagram.tool;

import java.util.List;

/** Something that is done by dragging: begun by whoever makes it, then moved, then ended or given up. */
sealed interface Drag permits Arranging, MarqueeDrag, ConnectDrag {
    void to(Pointer pointer);

    void end(Pointer pointer);

    /** Leaves everything as it was. */
    void cancel();

    List<Feedback> feedback();
}
