package org.twinsmith.opcua.server;

/**
 * What clients are told of, beside values.
 *
 * @param name path of the event or name of the monitor
 * @param severity 1 to 1000 (OPC 10000-5, 6.4.2)
 * @param message text for an operator
 * @param lasts whether it is an alarm that lasts until it is cleared, and not just an instant
 */
public record PlantEvent(String name, int severity, String message, boolean lasts) {
    private static final int LOW = 200;
    private static final int MEDIUM = 500;
    private static final int HIGH = 800;

    /** The middle of the range that the standard gives to a word of the language. */
    static int severity(String word) {
        return switch (word) {
            case "high" -> HIGH;
            case "medium" -> MEDIUM;
            default -> LOW;
        };
    }
}
