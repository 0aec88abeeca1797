package org.twinsmith.diagram.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.scene.UserSymbol;
import org.twinsmith.diagram.scene.UserSymbol.Fill;
import org.twinsmith.diagram.scene.UserSymbol.Spot;
import org.twinsmith.diagram.scene.UserSymbol.Stroke;

/** What a file draws, brought to the unit square: as large as it fits, in its middle. */
final class Sheet {
    private final List<Stroke> strokes = new ArrayList<>();
    private Affine toUnit = Affine.IDENTITY;
    private int points;

    /** @throws IllegalArgumentException where the file does not say how large it is */
    void size(Optional<String> viewBox, Optional<String> width, Optional<String> height) {
        List<Double> box = viewBox.map(Numbers::list).orElseGet(() -> List.of(0.0, 0.0, width.map(Numbers::length).orElse(0.0),
                height.map(Numbers::length).orElse(0.0)));
        if (box.size() != 4 || box.get(2) <= 0 || box.get(3) <= 0) {
            throw new IllegalArgumentException("it has neither a viewBox of four numbers nor width and height");
        }
        double scale = 1 / Math.max(box.get(2), box.get(3));
        toUnit = new Affine(scale, 0, 0, scale, 0.5 - scale * (box.get(0) + box.get(2) / 2), 0.5 - scale * (box.get(1) + box.get(3) / 2));
    }

    void draw(Outline outline, Affine map, Look look) {
        if (!look.shown()) {
            return;
        }
        List<Outline.Line> lines = outline.lines();
        if (look.fill() != Fill.NONE && !lines.isEmpty()) {
            add(area(lines), map, true, look.fill(), false);
        }
        if (look.line()) {
            lines.forEach(line -> add(line.points(), map, line.closed(), Fill.NONE, true));
        }
    }

    /** Several lines as one, joined by ways there and back, so that what is inside of two of them stays a hole. */
    private static List<Point> area(List<Outline.Line> lines) {
        Point start = lines.getFirst().points().getFirst();
        List<Point> all = new ArrayList<>();
        for (Outline.Line line : lines) {
            all.addAll(line.points());
            if (lines.size() > 1) {
                all.add(line.points().getFirst());
                all.add(start);
            }
        }
        return all;
    }

    private void add(List<Point> line, Affine map, boolean closed, Fill fill, boolean drawn) {
        points += line.size();
        if (points > Outline.MOST_POINTS) {
            throw new IllegalArgumentException("there are more than " + Outline.MOST_POINTS + " points");
        }
        Affine all = toUnit.after(map);
        strokes.add(new Stroke(line.stream().map(point -> all.of(point.x(), point.y())).map(point -> new Spot(clamp(point.x()), clamp(point.y()))).toList(),
                closed, fill, drawn));
    }

    /** What lies outside of the sheet is brought to its edge. */
    private static double clamp(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, -0.04, 1.04);
    }

    UserSymbol symbol() {
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("the file draws nothing");
        }
        return new UserSymbol(strokes);
    }
}
