package org.twinsmith.diagram.layout;

import java.util.stream.DoubleStream;

import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Readout;
import org.twinsmith.diagram.scene.Symbol;

/** The sizes of what is drawn, in px: the one place that layout and painter share. */
public final class Measures {
    /** Text sizes. */
    public static final double NAME = 13;
    public static final double TYPE = 11;
    public static final double PIN_LABEL = 10;
    public static final double READOUT = 11;
    /** Longest texts; what is longer ends in an ellipsis. */
    public static final double NAME_WIDTH = 190;
    public static final double PIN_LABEL_WIDTH = 110;
    public static final double READOUT_LABEL_WIDTH = 150;
    /** Room kept for a number in a readout. */
    public static final double READOUT_VALUE_WIDTH = 46;
    /** A pin's marker. */
    public static final double PORT = 8;
    /** The square that a symbol fills. */
    public static final double SYMBOL = 44;
    /** Distances inside of a component. */
    public static final double PADDING = 14;
    public static final double LINE = 15;
    public static final double HEADER = 44;
    /** Distance from the drawing's border to everything. */
    public static final double MARGIN = 12;

    private Measures() {
    }

    /** Width that the texts and the symbol of a leaf need. */
    public static double leafWidth(Component component) {
        double texts = DoubleStream.concat(
                DoubleStream.of(titleWidth(component), SYMBOL),
                component.readouts().stream().mapToDouble(Measures::readoutWidth)).max().orElse(SYMBOL);
        return Math.max(84, texts + 2 * PADDING);
    }

    /** Height of a leaf: symbol, name, type, readouts. */
    public static double leafHeight(Component component) {
        double symbol = component.symbol() == Symbol.GENERIC ? 4 : SYMBOL + 6;
        double type = component.typeName().isEmpty() ? 0 : LINE;
        return PADDING * 2 + symbol + LINE + type + component.readouts().size() * (LINE + 4);
    }

    /** Width that the header of an open component needs. */
    public static double headerWidth(Component component) {
        double readouts = component.readouts().stream().mapToDouble(each -> readoutWidth(each) + PADDING).sum();
        return titleWidth(component) + readouts + 4 * PADDING;
    }

    /** Width of a readout's pill. */
    public static double readoutWidth(Readout readout) {
        double label = Math.min(READOUT_LABEL_WIDTH, TextMetrics.width(readout.label(), READOUT, false));
        double unit = TextMetrics.width(readout.unit(), READOUT, false);
        return label + READOUT_VALUE_WIDTH + Math.min(unit, 80) + 18;
    }

    private static double titleWidth(Component component) {
        double name = TextMetrics.width(component.name(), NAME, true);
        return Math.min(NAME_WIDTH, Math.max(name, TextMetrics.width(component.typeName(), TYPE, false)));
    }
}
