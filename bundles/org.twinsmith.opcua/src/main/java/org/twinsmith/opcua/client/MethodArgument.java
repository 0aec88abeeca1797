package org.twinsmith.opcua.client;

/**
 * An argument of a server's method (OPC 10000-3, 8.6).
 *
 * @param type name of its data type
 * @param rank -1 for one value, 1 for an array, and so on (OPC 10000-3, 5.6.2)
 * @param numeric whether a number, a truth value or an enumeration literal fits
 * @param description what the server says of it, or empty
 * @param quantity unit and range, where the server describes them (OPC 10000-3, 7.24)
 */
public record MethodArgument(String name, String type, int rank, boolean numeric, String description, ServerQuantity quantity) {
    /** Such as {@code target : Double [rpm]}. */
    public String words() {
        return name + " : " + type + "[]".repeat(Math.max(0, rank)) + (quantity.unit().isEmpty() || quantity.unit().equals("1") ? "" : " [" + quantity.unit() + "]");
    }
}
