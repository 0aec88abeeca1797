package org.twinsmith.core.plan;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Unit;

/**
 * A variable joined to an address of a source.
 *
 * @param variable name of the variable in the plan
 * @param direction whether the source is read or written
 * @param source name of the source
 * @param address address within the source, such as {@code nsu=urn:station;s=P1.Power}
 * @param payload where in a message, or in the value of a node, the value stands, as a JSON pointer or the name of a metric; empty
 *         where it is the whole
 * @param unit the source's unit
 * @param sampling time between samples that is asked for, s
 * @param deadband change below which no sample is sent, percent of the declared range; 0 for none
 * @param change change below which no sample is sent, in the source's unit; 0 for none
 * @param staleAfter how long the source may say nothing until that is an alarm, s; 0 for as long as it likes
 * @param guards what keeps a written value from harm; none where it is read
 */
public record Binding(String variable, Direction direction, String source, String address, String payload, Unit unit,
        double sampling, double deadband, double change, double staleAfter, Guards guards, Place place) {

    /** A binding whose deadband, if any, is a percentage. */
    public Binding(String variable, Direction direction, String source, String address, Unit unit, double sampling,
            double deadband, Place place) {
        this(variable, direction, source, address, "", unit, sampling, deadband, 0, 0, Guards.NONE, place);
    }

    /** The same, of which every value is asked for. */
    public Binding unsampled() {
        return new Binding(variable, direction, source, address, payload, unit, 0, deadband, change, staleAfter, guards, place);
    }

    /** Which way values go. */
    public enum Direction {
        READ, WRITE
    }
}
