package org.twinsmith.diagram.paint;

import java.util.List;

import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.scene.Sign;
import org.twinsmith.diagram.scene.Symbol;
import org.twinsmith.diagram.scene.UserSymbol;

/** Draws symbols into a square, after the shapes of ISO 10628-2, ISO 14617 and IEC 60617. */
public final class SymbolPainter {
    private final Pen pen;

    SymbolPainter(Pen pen) {
        this.pen = pen;
    }

    /** Draws a symbol, or one of the user, into a square. */
    public static void paint(Sign sign, Rectangle box, Pen pen) {
        switch (sign) {
            case Symbol symbol -> new SymbolPainter(pen).paint(symbol, box);
            case UserSymbol drawn -> new UserSymbolPainter(pen).paint(drawn, new Shape(box));
        }
    }

    private void paint(Symbol symbol, Rectangle box) {
        Shape shape = new Shape(box);
        switch (symbol) {
            case PUMP -> pump(shape);
            case TANK -> tank(shape);
            case PIPE -> pipe(shape);
            case VALVE -> valve(shape);
            case CONTROLLER -> controller(shape);
            case SENSOR -> sensor(shape);
            case MOTOR -> motor(shape);
            case HEAT_EXCHANGER -> exchanger(shape);
            case COMPRESSOR -> compressor(shape);
            case RESERVOIR -> reservoir(shape);
            case CHECK_VALVE -> checkValve(shape);
            case ORIFICE -> orifice(shape);
            case SHAFT_BRAKE -> brake(shape);
            case GEAR -> gear(shape);
            case SPRING -> spring(shape);
            case DAMPER -> damper(shape);
            case MASS -> lettered(shape, "m");
            case HEATER, RESISTOR, CAPACITOR, INDUCTOR, DIODE, SWITCH, GROUND, BATTERY, SOURCE, TRANSFORMER ->
                new CircuitSymbols(pen).paint(symbol, shape);
            case GAIN, INTEGRATOR, SUM, LIMITER -> new SignalSymbols(pen).paint(symbol, shape);
            case GENERIC -> { }
        }
    }

    private void pump(Shape at) {
        pen.circle(at.point(0.5, 0.5), at.length(0.44), Ink.SYMBOL);
        pen.polygon(List.of(at.point(0.27, 0.13), at.point(0.94, 0.5), at.point(0.27, 0.87)), Ink.SYMBOL_SOLID);
    }

    private void tank(Shape at) {
        pen.polygon(List.of(at.point(0.14, 0.48), at.point(0.86, 0.48), at.point(0.86, 0.92), at.point(0.14, 0.92)),
                Ink.SYMBOL_LIQUID);
        pen.route(List.of(at.point(0.14, 0.08), at.point(0.14, 0.92), at.point(0.86, 0.92), at.point(0.86, 0.08)), 3,
                Ink.SYMBOL);
        pen.route(List.of(at.point(0.14, 0.48), at.point(0.86, 0.48)), 0, Ink.SYMBOL);
    }

    private void pipe(Shape at) {
        pen.rectangle(at.box(0.12, 0.36, 0.76, 0.28), 0, Ink.SYMBOL);
        pen.rectangle(at.box(0.04, 0.28, 0.08, 0.44), 0, Ink.SYMBOL_SOLID);
        pen.rectangle(at.box(0.88, 0.28, 0.08, 0.44), 0, Ink.SYMBOL_SOLID);
    }

    private void valve(Shape at) {
        pen.polygon(List.of(at.point(0.06, 0.24), at.point(0.5, 0.5), at.point(0.06, 0.76)), Ink.SYMBOL);
        pen.polygon(List.of(at.point(0.94, 0.24), at.point(0.5, 0.5), at.point(0.94, 0.76)), Ink.SYMBOL);
    }

    private void controller(Shape at) {
        pen.rectangle(at.box(0.08, 0.14, 0.84, 0.72), 3, Ink.SYMBOL);
        pen.route(List.of(at.point(0.2, 0.68), at.point(0.38, 0.68), at.point(0.38, 0.34), at.point(0.62, 0.34),
                at.point(0.62, 0.68), at.point(0.8, 0.68)), 0, Ink.SYMBOL);
    }

    private void sensor(Shape at) {
        pen.circle(at.point(0.5, 0.44), at.length(0.38), Ink.SYMBOL);
        pen.route(List.of(at.point(0.5, 0.82), at.point(0.5, 1)), 0, Ink.SYMBOL);
        pen.route(List.of(at.point(0.5, 0.44), at.point(0.68, 0.24)), 0, Ink.SYMBOL);
    }

    private void motor(Shape at) {
        lettered(at, "M");
        pen.route(List.of(at.point(0.94, 0.5), at.point(1.06, 0.5)), 0, Ink.SYMBOL);
    }

    private void exchanger(Shape at) {
        pen.circle(at.point(0.5, 0.5), at.length(0.44), Ink.SYMBOL);
        pen.route(List.of(at.point(0.06, 0.5), at.point(0.32, 0.5), at.point(0.42, 0.26), at.point(0.58, 0.74),
                at.point(0.68, 0.5), at.point(0.94, 0.5)), 0, Ink.SYMBOL);
    }

    private void lettered(Shape at, String letter) {
        pen.circle(at.point(0.5, 0.5), at.length(0.44), Ink.SYMBOL);
        pen.text(at.point(0.5, 0.62), letter, at.length(0.36), Pen.Anchor.MIDDLE, Ink.NAME_TEXT);
    }

    private void compressor(Shape at) {
        pen.circle(at.point(0.5, 0.5), at.length(0.44), Ink.SYMBOL);
        pen.route(List.of(at.point(0.24, 0.14), at.point(0.9, 0.34)), 0, Ink.SYMBOL);
        pen.route(List.of(at.point(0.24, 0.86), at.point(0.9, 0.66)), 0, Ink.SYMBOL);
    }

    private void reservoir(Shape at) {
        pen.polygon(at.points(0.04, 0.4, 0.96, 0.4, 0.96, 0.9, 0.04, 0.9), Ink.SYMBOL_LIQUID);
        pen.route(at.points(0.04, 0.2, 0.04, 0.9, 0.96, 0.9, 0.96, 0.2), 0, Ink.SYMBOL);
        pen.route(at.points(0.04, 0.4, 0.96, 0.4), 0, Ink.SYMBOL);
        pen.route(at.points(0.4, 0.22, 0.6, 0.22), 0, Ink.SYMBOL);
        pen.polygon(at.points(0.4, 0.22, 0.6, 0.22, 0.5, 0.38), Ink.SYMBOL);
    }

    private void checkValve(Shape at) {
        pen.route(at.points(0.06, 0.24, 0.06, 0.76), 0, Ink.SYMBOL);
        pen.route(at.points(0.94, 0.24, 0.94, 0.76), 0, Ink.SYMBOL);
        pen.route(at.points(0.06, 0.24, 0.94, 0.76), 0, Ink.SYMBOL);
        pen.polygon(at.points(0.94, 0.76, 0.7, 0.72, 0.78, 0.57), Ink.SYMBOL_SOLID);
    }

    private void orifice(Shape at) {
        pen.route(at.points(0.04, 0.5, 0.96, 0.5), 0, Ink.SYMBOL);
        pen.route(at.points(0.44, 0.16, 0.44, 0.42), 0, Ink.SYMBOL);
        pen.route(at.points(0.56, 0.16, 0.56, 0.42), 0, Ink.SYMBOL);
        pen.route(at.points(0.44, 0.58, 0.44, 0.84), 0, Ink.SYMBOL);
        pen.route(at.points(0.56, 0.58, 0.56, 0.84), 0, Ink.SYMBOL);
    }

    private void brake(Shape at) {
        pen.route(at.points(0.04, 0.5, 0.42, 0.5), 0, Ink.SYMBOL);
        pen.route(at.points(0.42, 0.2, 0.42, 0.8), 0, Ink.SYMBOL);
        pen.route(at.points(0.58, 0.2, 0.58, 0.8), 0, Ink.SYMBOL);
        pen.route(at.points(0.58, 0.5, 0.96, 0.5), 0, Ink.SYMBOL);
    }

    private void gear(Shape at) {
        pen.rectangle(at.box(0.22, 0.3, 0.2, 0.62), 0, Ink.SYMBOL);
        pen.rectangle(at.box(0.52, 0.08, 0.2, 0.34), 0, Ink.SYMBOL);
        pen.route(at.points(0.04, 0.61, 0.22, 0.61), 0, Ink.SYMBOL);
        pen.route(at.points(0.72, 0.25, 0.96, 0.25), 0, Ink.SYMBOL);
    }

    private void spring(Shape at) {
        pen.route(at.points(0.02, 0.5, 0.16, 0.5, 0.24, 0.26, 0.38, 0.74, 0.52, 0.26, 0.66, 0.74, 0.78, 0.5, 0.98, 0.5), 0, Ink.SYMBOL);
    }

    private void damper(Shape at) {
        pen.route(at.points(0.02, 0.5, 0.26, 0.5), 0, Ink.SYMBOL);
        pen.route(at.points(0.76, 0.26, 0.26, 0.26, 0.26, 0.74, 0.76, 0.74), 0, Ink.SYMBOL);
        pen.route(at.points(0.58, 0.32, 0.58, 0.68), 0, Ink.SYMBOL);
        pen.route(at.points(0.58, 0.5, 0.98, 0.5), 0, Ink.SYMBOL);
    }
}
