package org.twinsmith.diagram.tool;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;

/**
 * A square to drag a border by.
 *
 * @param path the component
 * @param column 0 left, 1 middle, 2 right
 * @param row 0 top, 1 middle, 2 bottom
 */
public record Handle(String path, int column, int row) {
    /** The eight handles of a component. */
    public static List<Handle> of(String path) {
        List<Handle> handles = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (row != 1 || column != 1) {
                    handles.add(new Handle(path, column, row));
                }
            }
        }
        return handles;
    }

    /** Its middle. */
    public Point at(Rectangle box) {
        return new Point(box.x() + column * box.width() / 2, box.y() + row * box.height() / 2);
    }
}
