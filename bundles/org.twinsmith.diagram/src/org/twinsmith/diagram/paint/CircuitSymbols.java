package org.twinsmith.diagram.paint;

import org.twinsmith.diagram.scene.Symbol;

/** Draws parts of circuits, after the shapes of IEC 60617. */
record CircuitSymbols(Pen pen) {

    void paint(Symbol symbol, Shape at) {
        switch (symbol) {
            case RESISTOR -> resistor(at);
            case HEATER -> heater(at);
            case CAPACITOR -> capacitor(at);
            case INDUCTOR -> inductor(at);
            case DIODE -> diode(at);
            case SWITCH -> contact(at);
            case GROUND -> ground(at);
            case BATTERY -> battery(at);
            case SOURCE -> source(at);
            case TRANSFORMER -> transformer(at);
            default -> throw new IllegalArgumentException(symbol.name());
        }
    }

    private void line(Shape at, double... pairs) {
        pen.route(at.points(pairs), 0, Ink.SYMBOL);
    }

    private void leads(Shape at, double left, double right) {
        line(at, 0.02, 0.5, left, 0.5);
        line(at, right, 0.5, 0.98, 0.5);
    }

    private void resistor(Shape at) {
        leads(at, 0.2, 0.8);
        pen.rectangle(at.box(0.2, 0.36, 0.6, 0.28), 0, Ink.SYMBOL);
    }

    private void heater(Shape at) {
        resistor(at);
        line(at, 0.35, 0.36, 0.35, 0.64);
        line(at, 0.5, 0.36, 0.5, 0.64);
        line(at, 0.65, 0.36, 0.65, 0.64);
    }

    private void capacitor(Shape at) {
        leads(at, 0.44, 0.56);
        line(at, 0.44, 0.2, 0.44, 0.8);
        line(at, 0.56, 0.2, 0.56, 0.8);
    }

    private void inductor(Shape at) {
        leads(at, 0.14, 0.86);
        for (double x = 0.14; x < 0.8; x += 0.18) {
            pen.route(at.points(x, 0.5, x, 0.34, x + 0.18, 0.34, x + 0.18, 0.5), at.length(0.09), Ink.SYMBOL);
        }
    }

    private void diode(Shape at) {
        leads(at, 0.3, 0.7);
        pen.polygon(at.points(0.3, 0.26, 0.7, 0.5, 0.3, 0.74), Ink.SYMBOL);
        line(at, 0.7, 0.26, 0.7, 0.74);
    }

    private void contact(Shape at) {
        leads(at, 0.28, 0.72);
        line(at, 0.28, 0.5, 0.7, 0.26);
    }

    private void ground(Shape at) {
        line(at, 0.5, 0.1, 0.5, 0.5);
        line(at, 0.2, 0.5, 0.8, 0.5);
        line(at, 0.32, 0.64, 0.68, 0.64);
        line(at, 0.43, 0.78, 0.57, 0.78);
    }

    private void battery(Shape at) {
        leads(at, 0.44, 0.56);
        line(at, 0.44, 0.18, 0.44, 0.82);
        line(at, 0.56, 0.34, 0.56, 0.66);
    }

    private void source(Shape at) {
        leads(at, 0.18, 0.82);
        pen.circle(at.point(0.5, 0.5), at.length(0.32), Ink.SYMBOL);
        line(at, 0.18, 0.5, 0.82, 0.5);
    }

    private void transformer(Shape at) {
        pen.circle(at.point(0.37, 0.5), at.length(0.25), Ink.SYMBOL);
        pen.circle(at.point(0.63, 0.5), at.length(0.25), Ink.SYMBOL);
        line(at, 0.02, 0.5, 0.12, 0.5);
        line(at, 0.88, 0.5, 0.98, 0.5);
    }
}
