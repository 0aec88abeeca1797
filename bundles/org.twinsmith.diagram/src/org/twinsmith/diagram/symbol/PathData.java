package org.twinsmith.diagram.symbol;

import java.util.Locale;
import java.util.Optional;

import org.twinsmith.diagram.layout.Point;

/** The letters and numbers of a path (SVG 2, section 9.3). */
final class PathData {
    private final Numbers numbers;
    private final Outline outline = new Outline();
    private Point at = new Point(0, 0);
    private Point start = at;
    private Optional<Point> cubic = Optional.empty();
    private Optional<Point> quadratic = Optional.empty();

    private PathData(String text) {
        this.numbers = new Numbers(text);
    }

    /** @throws IllegalArgumentException where the text is no path */
    static Outline parse(String text) {
        PathData path = new PathData(text);
        path.run();
        return path.outline;
    }

    private void run() {
        char command = 0;
        while (!numbers.atEnd()) {
            Optional<Character> letter = numbers.letter();
            if (letter.isPresent()) {
                command = letter.get();
            } else if (command == 0 || command == 'z' || command == 'Z') {
                throw new IllegalArgumentException("a path begins with M, and a letter follows Z");
            }
            step(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
    }

    private void step(char command) {
        boolean relative = Character.isLowerCase(command);
        Optional<Point> lastCubic = cubic;
        Optional<Point> lastQuadratic = quadratic;
        cubic = Optional.empty();
        quadratic = Optional.empty();
        switch (Character.toString(command).toUpperCase(Locale.ROOT)) {
            case "M" -> move(point(relative));
            case "L" -> line(point(relative));
            case "H" -> line(new Point(numbers.next() + (relative ? at.x() : 0), at.y()));
            case "V" -> line(new Point(at.x(), numbers.next() + (relative ? at.y() : 0)));
            case "C" -> curve(point(relative), point(relative), relative);
            case "S" -> curve(mirrored(lastCubic), point(relative), relative);
            case "Q" -> curve(point(relative), relative);
            case "T" -> curve(mirrored(lastQuadratic), relative);
            case "A" -> arc(relative);
            case "Z" -> close();
            default -> throw new IllegalArgumentException("a path has no step '" + command + "'");
        }
    }

    private Point point(boolean relative) {
        return new Point(numbers.next() + (relative ? at.x() : 0), numbers.next() + (relative ? at.y() : 0));
    }

    private Point mirrored(Optional<Point> handle) {
        return handle.map(point -> new Point(2 * at.x() - point.x(), 2 * at.y() - point.y())).orElse(at);
    }

    private void move(Point to) {
        outline.move(to);
        at = to;
        start = to;
    }

    private void line(Point to) {
        outline.line(to);
        at = to;
    }

    private void curve(Point first, Point second, boolean relative) {
        Point to = point(relative);
        outline.curve(first, second, to);
        cubic = Optional.of(second);
        at = to;
    }

    private void curve(Point middle, boolean relative) {
        Point to = point(relative);
        outline.curve(middle, to);
        quadratic = Optional.of(middle);
        at = to;
    }

    private void arc(boolean relative) {
        double wide = numbers.next();
        double high = numbers.next();
        double turn = numbers.next();
        boolean large = numbers.flag();
        boolean clockwise = numbers.flag();
        Point to = point(relative);
        outline.arc(wide, high, turn, large, clockwise, to);
        at = to;
    }

    private void close() {
        outline.end(true);
        at = start;
    }
}
