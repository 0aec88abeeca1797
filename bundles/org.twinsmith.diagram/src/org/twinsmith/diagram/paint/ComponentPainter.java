package org.twinsmith.diagram.paint;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.diagram.layout.Measures;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedPin;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.layout.TextMetrics;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.scene.Readout;
import org.twinsmith.diagram.scene.Symbol;

/** Paints components: frames around open ones, cards for closed ones, their pins and readouts. */
final class ComponentPainter {
    private static final double READOUT_HEIGHT = 16;
    private static final LiveValue UNKNOWN = LiveValue.of("–");
    private final Pen pen;
    private final Function<String, Optional<LiveValue>> values;

    ComponentPainter(Pen pen, Function<String, Optional<LiveValue>> values) {
        this.pen = pen;
        this.values = values;
    }

    void frame(PlacedComponent placed, Detail detail) {
        Component component = placed.component();
        Rectangle box = placed.bounds();
        open(component);
        pen.rectangle(box, 10, Ink.FRAME);
        Point at = new Point(box.x() + Measures.PADDING, box.y() + 21);
        String name = TextMetrics.fit(component.name(), Measures.NAME, true, Measures.NAME_WIDTH);
        pen.text(at, name, Measures.NAME, Pen.Anchor.START, Ink.HEADER_TEXT);
        if (!component.path().isEmpty()) {
            pen.text(at.plus(0, Measures.LINE), type(component), Measures.TYPE, Pen.Anchor.START, Ink.TYPE_TEXT);
        }
        readouts(component, box, detail);
        pen.close();
    }

    private void readouts(Component component, Rectangle box, Detail detail) {
        double right = box.right() - Measures.PADDING;
        for (Readout readout : component.readouts()) {
            right -= Measures.readoutWidth(readout);
            readout(readout, new Point(right, box.y() + 9), detail);
            right -= Measures.PADDING;
        }
    }

    void card(PlacedComponent placed, Detail detail) {
        Component component = placed.component();
        Rectangle box = placed.bounds();
        open(component);
        pen.rectangle(box, 8, Ink.CARD);
        double free = box.height() - contentHeight(component);
        double x = box.center().x();
        double y = box.y() + free / 2;
        if (component.symbol() != Symbol.GENERIC) {
            Rectangle place = new Rectangle(x - Measures.SYMBOL / 2, y, Measures.SYMBOL, Measures.SYMBOL);
            SymbolPainter.paint(component.symbol(), place, pen);
            y += Measures.SYMBOL + 6;
        }
        y += Measures.LINE - 3;
        String name = TextMetrics.fit(component.name(), Measures.NAME, true, Measures.NAME_WIDTH);
        pen.text(new Point(x, y), name, Measures.NAME, Pen.Anchor.MIDDLE, Ink.NAME_TEXT);
        if (!component.typeName().isEmpty()) {
            y += Measures.LINE;
            if (detail == Detail.FULL) {
                pen.text(new Point(x, y), type(component), Measures.TYPE, Pen.Anchor.MIDDLE, Ink.TYPE_TEXT);
            }
        }
        for (Readout readout : component.readouts()) {
            readout(readout, new Point(x - Measures.readoutWidth(readout) / 2, y + 7), detail);
            y += Measures.LINE + 4;
        }
        pen.close();
    }

    void pin(PlacedPin placed, Detail detail) {
        Pin pin = placed.pin();
        pen.open(-1, () -> new Mark(Mark.Kind.PIN, pin.path(), pin.path() + (pin.typeName().isEmpty() ? "" : " : " + pin.typeName()), Map.of()));
        Rectangle box = placed.bounds();
        if (pin.kind() == Pin.Kind.PORT) {
            pen.rectangle(box, 1.5, Ink.PORT);
        } else {
            pen.circle(box.center(), box.width() / 2 - 1, Ink.SIGNAL_PIN);
        }
        if (detail == Detail.FULL) {
            name(placed);
        }
        pen.close();
    }

    private void name(PlacedPin placed) {
        Pin pin = placed.pin();
        Rectangle label = placed.label();
        String name = TextMetrics.fit(pin.name(), Measures.PIN_LABEL, false, Measures.PIN_LABEL_WIDTH);
        switch (placed.side()) {
            case WEST -> label(new Point(label.right(), label.bottom() - 3), name, Pen.Anchor.END);
            case EAST -> label(new Point(label.x(), label.bottom() - 3), name, Pen.Anchor.START);
            case NORTH, SOUTH -> label(new Point(label.center().x(), label.bottom() - 3), name, Pen.Anchor.MIDDLE);
        }
    }

    private void label(Point at, String text, Pen.Anchor anchor) {
        pen.text(at, text, Measures.PIN_LABEL, anchor, Ink.PIN_TEXT);
    }

    private void readout(Readout readout, Point corner, Detail detail) {
        if (detail == Detail.FULL) {
            readout(readout, corner);
        } else {
            values.apply(readout.signal()).flatMap(value -> value.state().mark()).ifPresent(ink ->
                    pen.rectangle(new Rectangle(corner.x(), corner.y(), Measures.readoutWidth(readout), READOUT_HEIGHT), 0, ink));
        }
    }

    private void readout(Readout readout, Point corner) {
        pen.open(-1, () -> new Mark(Mark.Kind.SIGNAL, readout.signal(), readout.label() + ": " + readout.signal(),
                Map.of("signal", readout.signal(), "unit", readout.unit())));
        double width = Measures.readoutWidth(readout);
        LiveValue value = values.apply(readout.signal()).orElse(UNKNOWN);
        pen.rectangle(new Rectangle(corner.x(), corner.y(), width, READOUT_HEIGHT), READOUT_HEIGHT / 2, value.state().box());
        double base = corner.y() + 12;
        String label = TextMetrics.fit(readout.label(), Measures.READOUT, false, Measures.READOUT_LABEL_WIDTH);
        pen.text(new Point(corner.x() + 8, base), label, Measures.READOUT, Pen.Anchor.START, Ink.READOUT_TEXT);
        String unit = TextMetrics.fit(readout.unit(), Measures.READOUT, false, 80);
        pen.text(new Point(corner.x() + width - 8, base), unit, Measures.READOUT, Pen.Anchor.END, Ink.READOUT_TEXT);
        double end = corner.x() + width - 12 - TextMetrics.width(unit, Measures.READOUT, false);
        pen.text(new Point(end, base), value.in(readout.unit()), Measures.READOUT, Pen.Anchor.END, value.state().ink());
        pen.close();
    }

    private void open(Component component) {
        pen.open(-1, () -> {
            String head = component.path().isEmpty() ? component.name() : component.path() + " : " + component.typeName();
            String tooltip = component.documentation().isEmpty() ? head : head + "\n" + component.documentation();
            return new Mark(Mark.Kind.NODE, component.path(), tooltip, Map.of("path", component.path()));
        });
    }

    private static String type(Component component) {
        return TextMetrics.fit(component.typeName(), Measures.TYPE, false, Measures.NAME_WIDTH);
    }

    private static double contentHeight(Component component) {
        double symbol = component.symbol() == Symbol.GENERIC ? 0 : Measures.SYMBOL + 6;
        double type = component.typeName().isEmpty() ? 0 : Measures.LINE;
        return symbol + Measures.LINE + type + component.readouts().size() * (Measures.LINE + 4);
    }
}
