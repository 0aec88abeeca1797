package org.twinsmith.diagram.store;

import java.util.List;

import org.twinsmith.diagram.layout.Point;

/**
 * The way of a link.
 *
 * @param bends its corners between its ends, relative to the corner of the component in whose body it stands, in px
 * @param own whether an engineer bent it: such a link stays as it is, others find ways around what gets in theirs
 */
public record LinkLayout(List<Point> bends, boolean own) implements Placement {
    public LinkLayout {
        bends = List.copyOf(bends);
    }
}
