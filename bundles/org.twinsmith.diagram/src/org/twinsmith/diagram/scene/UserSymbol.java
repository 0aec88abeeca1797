package org.twinsmith.diagram.scene;

import java.util.List;

/**
 * A symbol that a user drew.
 *
 * @param strokes in the order of painting, in the unit square with y downwards
 */
public record UserSymbol(List<Stroke> strokes) implements Sign {
    public UserSymbol {
        strokes = List.copyOf(strokes);
    }

    /** A quick one: whoever keeps images of symbols asks for it with every frame. */
    @Override
    public int hashCode() {
        return strokes.size();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof UserSymbol symbol && strokes.equals(symbol.strokes);
    }

    /** How an area is filled: a drawing has two inks for it. */
    public enum Fill {
        NONE, SOLID, TINTED
    }

    /** A point of the unit square. */
    public record Spot(double x, double y) {
    }

    /**
     * One line or area.
     *
     * @param spots at least two
     * @param closed whether the line leads back to its start
     * @param line whether it is drawn as a line
     */
    public record Stroke(List<Spot> spots, boolean closed, Fill fill, boolean line) {
        public Stroke {
            spots = List.copyOf(spots);
        }
    }
}
