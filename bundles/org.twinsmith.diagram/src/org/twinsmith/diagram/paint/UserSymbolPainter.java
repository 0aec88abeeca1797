package org.twinsmith.diagram.paint;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.scene.UserSymbol;

/** Draws what a user drew, in the inks of all symbols. */
final class UserSymbolPainter {
    private final Pen pen;

    UserSymbolPainter(Pen pen) {
        this.pen = pen;
    }

    void paint(UserSymbol symbol, Shape at) {
        for (UserSymbol.Stroke stroke : symbol.strokes()) {
            List<Point> points = new ArrayList<>();
            stroke.spots().forEach(spot -> points.add(at.point(spot.x(), spot.y())));
            switch (stroke.fill()) {
                case SOLID -> pen.polygon(points, Ink.SYMBOL_SOLID);
                case TINTED -> pen.polygon(points, Ink.SYMBOL_LIQUID);
                case NONE -> { }
            }
            if (stroke.line() && stroke.closed()) {
                pen.polygon(points, Ink.SYMBOL);
            } else if (stroke.line()) {
                pen.route(points, 0, Ink.SYMBOL);
            }
        }
    }
}
