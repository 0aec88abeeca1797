package org.twinsmith.diagram.tool;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.view.Moving;

/** Pushes a leg of a link aside. */
final class BendDrag extends Arranging {
    private final String link;
    private final int leg;
    private final List<Point> route;

    BendDrag(Stage stage, String link, int leg) {
        super(stage, "Bend");
        this.link = link;
        this.leg = leg;
        this.route = stage.view().link(link).orElseThrow().route();
        stage.view().record();
    }

    @Override
    public void to(Pointer pointer) {
        Point a = route.get(leg);
        Point b = route.get(leg + 1);
        boolean flat = a.y() == b.y();
        double x = Snap.to(pointer.at().x(), pointer.free());
        double y = Snap.to(pointer.at().y(), pointer.free());
        List<Point> corners = new ArrayList<>(route.subList(1, Math.max(1, Math.min(leg, route.size() - 1))));
        // A leg that ends at a pin keeps a stub there.
        double reach = Math.min(16, (Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y())) / 3);
        if (leg == 0) {
            corners.add(towards(a, b, reach));
        }
        Point start = leg == 0 ? towards(a, b, reach) : a;
        Point end = leg == route.size() - 2 ? towards(b, a, reach) : b;
        corners.add(flat ? new Point(start.x(), y) : new Point(x, start.y()));
        corners.add(flat ? new Point(end.x(), y) : new Point(x, end.y()));
        if (leg == route.size() - 2) {
            corners.add(end);
        }
        corners.addAll(route.subList(Math.min(leg + 2, route.size() - 1), route.size() - 1));
        new Moving(stage.view()).bend(link, corners);
    }

    private static Point towards(Point from, Point to, double length) {
        return from.plus(Math.signum(to.x() - from.x()) * length, Math.signum(to.y() - from.y()) * length);
    }
}
