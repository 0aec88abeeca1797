package org.twinsmith.diagram.symbol;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.diagram.layout.Point;

/** One shape of SVG (SVG 2, chapter 10). @param attribute finds its attributes */
record ShapeElement(String name, Function<String, Optional<String>> attribute) {

    /** @throws IllegalArgumentException where it is no shape, or its numbers are none */
    Outline outline() {
        return switch (name) {
            case "path" -> PathData.parse(attribute.apply("d").orElse(""));
            case "rect" -> rectangle();
            case "circle" -> ellipse(number("r"), number("r"));
            case "ellipse" -> ellipse(number("rx"), number("ry"));
            case "line" -> points(List.of(number("x1"), number("y1"), number("x2"), number("y2")), false);
            case "polyline" -> points(Numbers.list(attribute.apply("points").orElse("")), false);
            case "polygon" -> points(Numbers.list(attribute.apply("points").orElse("")), true);
            default -> throw new IllegalArgumentException("it cannot be part of a symbol");
        };
    }

    private double number(String attributeName) {
        return attribute.apply(attributeName).map(Numbers::length).orElse(0.0);
    }

    private Outline rectangle() {
        double x = number("x");
        double y = number("y");
        double right = x + number("width");
        double bottom = y + number("height");
        Optional<Double> given = attribute.apply("rx").or(() -> attribute.apply("ry")).filter(text -> !text.equals("auto")).map(Numbers::length);
        double corner = Math.clamp(given.orElse(0.0), 0, Math.max(0, Math.min(right - x, bottom - y) / 2));
        Outline outline = new Outline();
        outline.move(new Point(x + corner, y));
        outline.line(new Point(right - corner, y));
        outline.arc(corner, corner, 0, false, true, new Point(right, y + corner));
        outline.line(new Point(right, bottom - corner));
        outline.arc(corner, corner, 0, false, true, new Point(right - corner, bottom));
        outline.line(new Point(x + corner, bottom));
        outline.arc(corner, corner, 0, false, true, new Point(x, bottom - corner));
        outline.line(new Point(x, y + corner));
        outline.arc(corner, corner, 0, false, true, new Point(x + corner, y));
        outline.end(true);
        return outline;
    }

    private Outline ellipse(double wide, double high) {
        double x = number("cx");
        double y = number("cy");
        Outline outline = new Outline();
        outline.move(new Point(x + wide, y));
        outline.arc(wide, high, 0, false, true, new Point(x - wide, y));
        outline.arc(wide, high, 0, false, true, new Point(x + wide, y));
        outline.end(true);
        return outline;
    }

    private static Outline points(List<Double> numbers, boolean closed) {
        if (numbers.size() % 2 == 1) {
            throw new IllegalArgumentException("its points have an odd number of coordinates");
        }
        Outline outline = new Outline();
        for (int i = 0; i < numbers.size(); i += 2) {
            Point point = new Point(numbers.get(i), numbers.get(i + 1));
            if (i == 0) {
                outline.move(point);
            } else {
                outline.line(point);
            }
        }
        outline.end(closed);
        return outline;
    }
}
