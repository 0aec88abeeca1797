package org.twinsmith.diagram.symbol;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinsmith.diagram.layout.Point;

/** An affine map: x' = a x + c y + e, y' = b x + d y + f (SVG 2, section 8.3). */
record Affine(double a, double b, double c, double d, double e, double f) {
    static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);
    private static final Pattern STEP = Pattern.compile("\\s*,?\\s*(\\w+)\\s*\\(([^()]*)\\)\\s*");

    Point of(double x, double y) {
        return new Point(a * x + c * y + e, b * x + d * y + f);
    }

    /** Another map first, then this one. */
    Affine after(Affine first) {
        return new Affine(a * first.a + c * first.b, b * first.a + d * first.b, a * first.c + c * first.d, b * first.c + d * first.d,
                a * first.e + c * first.f + e, b * first.e + d * first.f + f);
    }

    /** @throws IllegalArgumentException where the text is no list of transformations */
    static Affine parse(String text) {
        Affine all = IDENTITY;
        Matcher step = STEP.matcher(text);
        int end = 0;
        while (end < text.length() && step.find(end) && step.start() == end) {
            all = all.after(step(step.group(1), Numbers.list(step.group(2))));
            end = step.end();
        }
        if (end < text.length() && !text.substring(end).isBlank()) {
            throw new IllegalArgumentException("'" + text.strip() + "' is no list of transformations");
        }
        return all;
    }

    private static Affine step(String name, List<Double> n) {
        return switch (name + n.size()) {
            case "matrix6" -> new Affine(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
            case "translate1" -> new Affine(1, 0, 0, 1, n.get(0), 0);
            case "translate2" -> new Affine(1, 0, 0, 1, n.get(0), n.get(1));
            case "scale1" -> new Affine(n.get(0), 0, 0, n.get(0), 0, 0);
            case "scale2" -> new Affine(n.get(0), 0, 0, n.get(1), 0, 0);
            case "rotate1" -> rotation(n.get(0));
            case "rotate3" -> new Affine(1, 0, 0, 1, n.get(1), n.get(2)).after(rotation(n.get(0))).after(new Affine(1, 0, 0, 1, -n.get(1), -n.get(2)));
            case "skewX1" -> new Affine(1, 0, Math.tan(Math.toRadians(n.get(0))), 1, 0, 0);
            case "skewY1" -> new Affine(1, Math.tan(Math.toRadians(n.get(0))), 0, 1, 0, 0);
            default -> throw new IllegalArgumentException("the transformation '" + name + "' with " + n.size() + " numbers does not exist");
        };
    }

    private static Affine rotation(double degrees) {
        double angle = Math.toRadians(degrees);
        return new Affine(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
    }
}
