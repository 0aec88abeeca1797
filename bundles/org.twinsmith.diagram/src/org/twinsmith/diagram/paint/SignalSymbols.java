package org.twinsmith.diagram.paint;

import org.twinsmith.diagram.scene.Symbol;

/** Draws blocks of signal flow. */
record SignalSymbols(Pen pen) {

    void paint(Symbol symbol, Shape at) {
        switch (symbol) {
            case GAIN -> pen.polygon(at.points(0.14, 0.12, 0.92, 0.5, 0.14, 0.88), Ink.SYMBOL);
            case INTEGRATOR -> integrator(at);
            case SUM -> sum(at);
            case LIMITER -> limiter(at);
            default -> throw new IllegalArgumentException(symbol.name());
        }
    }

    private void block(Shape at) {
        pen.rectangle(at.box(0.1, 0.1, 0.8, 0.8), 2, Ink.SYMBOL);
    }

    private void integrator(Shape at) {
        block(at);
        pen.route(at.points(0.36, 0.74, 0.42, 0.78, 0.48, 0.72, 0.52, 0.28, 0.58, 0.22, 0.64, 0.26), 2, Ink.SYMBOL);
    }

    private void sum(Shape at) {
        pen.circle(at.point(0.5, 0.5), at.length(0.4), Ink.SYMBOL);
        pen.route(at.points(0.5, 0.28, 0.5, 0.72), 0, Ink.SYMBOL);
        pen.route(at.points(0.28, 0.5, 0.72, 0.5), 0, Ink.SYMBOL);
    }

    private void limiter(Shape at) {
        block(at);
        pen.route(at.points(0.2, 0.74, 0.38, 0.74, 0.62, 0.26, 0.8, 0.26), 0, Ink.SYMBOL);
    }
}
