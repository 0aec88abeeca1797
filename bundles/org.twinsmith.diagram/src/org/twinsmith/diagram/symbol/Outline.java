package org.twinsmith.diagram.symbol;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.diagram.layout.Point;

/** Collects lines and curves as corners: curves become short lines, for symbols are small. */
final class Outline {
    private static final int PARTS = 12;
    /** Most points of one file. */
    static final int MOST_POINTS = 20_000;

    /** A line from place to place. @param closed whether it leads back to its start */
    record Line(List<Point> points, boolean closed) {
    }

    private final List<Line> lines = new ArrayList<>();
    private List<Point> points = new ArrayList<>();
    private int count;

    /** Begins a line elsewhere. */
    void move(Point to) {
        end(false);
        points.add(to);
    }

    Point at() {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a path begins with M");
        }
        return points.getLast();
    }

    void line(Point to) {
        at();
        if (++count > MOST_POINTS) {
            throw new IllegalArgumentException("there are more than " + MOST_POINTS + " points");
        }
        points.add(to);
    }

    /** A Bézier curve of third degree. */
    void curve(Point first, Point second, Point to) {
        Point from = at();
        for (int i = 1; i <= PARTS; i++) {
            double t = (double) i / PARTS;
            double s = 1 - t;
            line(new Point(s * s * s * from.x() + 3 * s * s * t * first.x() + 3 * s * t * t * second.x() + t * t * t * to.x(),
                    s * s * s * from.y() + 3 * s * s * t * first.y() + 3 * s * t * t * second.y() + t * t * t * to.y()));
        }
    }

    /** A Bézier curve of second degree. */
    void curve(Point middle, Point to) {
        Point from = at();
        curve(between(from, middle), between(to, middle), to);
    }

    private static Point between(Point end, Point middle) {
        return new Point(end.x() + (middle.x() - end.x()) * 2 / 3, end.y() + (middle.y() - end.y()) * 2 / 3);
    }

    /** Part of an ellipse, by its ends (SVG 2, appendix B.2.4: conversion to its centre). */
    void arc(double wide, double high, double degrees, boolean large, boolean clockwise, Point to) {
        Point from = at();
        if (wide == 0 || high == 0 || from.equals(to)) {
            line(to);
            return;
        }
        double turn = Math.toRadians(degrees);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double x = cos * (from.x() - to.x()) / 2 + sin * (from.y() - to.y()) / 2;
        double y = -sin * (from.x() - to.x()) / 2 + cos * (from.y() - to.y()) / 2;
        double grown = Math.max(1, Math.sqrt(x * x / (wide * wide) + y * y / (high * high)));
        double rx = Math.abs(wide) * grown;
        double ry = Math.abs(high) * grown;
        double below = rx * rx * y * y + ry * ry * x * x;
        double root = Math.sqrt(Math.max(0, rx * rx * ry * ry / below - 1)) * (large == clockwise ? -1 : 1);
        double cx = root * rx * y / ry;
        double cy = -root * ry * x / rx;
        double start = Math.atan2((y - cy) / ry, (x - cx) / rx);
        double sweep = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
        sweep += clockwise && sweep < 0 ? 2 * Math.PI : !clockwise && sweep > 0 ? -2 * Math.PI : 0;
        double middleX = cos * cx - sin * cy + (from.x() + to.x()) / 2;
        double middleY = sin * cx + cos * cy + (from.y() + to.y()) / 2;
        int parts = (int) Math.max(2, Math.ceil(Math.abs(sweep) / (Math.PI / 16)));
        for (int i = 1; i < parts; i++) {
            double angle = start + sweep * i / parts;
            line(new Point(middleX + cos * rx * Math.cos(angle) - sin * ry * Math.sin(angle),
                    middleY + sin * rx * Math.cos(angle) + cos * ry * Math.sin(angle)));
        }
        line(to);
    }

    /** Ends the line, and goes on at its start where it closes there. */
    void end(boolean closed) {
        Point start = points.isEmpty() ? null : points.getFirst();
        if (points.size() > 1) {
            lines.add(new Line(List.copyOf(points), closed));
        }
        points = new ArrayList<>();
        if (closed && start != null) {
            points.add(start);
        }
    }

    List<Line> lines() {
        end(false);
        return List.copyOf(lines);
    }
}
