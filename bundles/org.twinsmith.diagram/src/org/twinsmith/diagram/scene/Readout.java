package org.twinsmith.diagram.scene;

/**
 * A value that the drawing has a place for.
 *
 * @param signal name of the variable in the plan: its dotted path from the drawn system
 * @param label what is written before the value
 * @param unit unit text without brackets, or empty
 */
public record Readout(String signal, String label, String unit) {
}
