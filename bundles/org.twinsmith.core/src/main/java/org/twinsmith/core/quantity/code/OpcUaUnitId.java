package org.twinsmith.core.quantity.code;

import java.util.Optional;

/**
 * The {@code unitId} of OPC UA's {@code EUInformation}: the characters of a UNECE common code as the bytes of a number; OPC 10000-8,
 * 5.6.4.3.
 */
public final class OpcUaUnitId {
    /** The namespace of such ids. */
    public static final String NAMESPACE = "http://www.opcfoundation.org/UA/units/un/cefact";

    private static final int LONGEST = 3;

    private OpcUaUnitId() {
    }

    /** The id of a common code of one to three characters. @throws IllegalArgumentException for another text */
    public static int of(String commonCode) {
        if (!commonCode.matches("[A-Z0-9]{1,3}")) {
            throw new IllegalArgumentException("'" + commonCode + "' is no common code of UNECE");
        }
        return commonCode.chars().reduce(0, (id, character) -> id << Byte.SIZE | character);
    }

    /** The common code of an id; empty for a number that is none. */
    public static Optional<String> commonCode(int id) {
        StringBuilder code = new StringBuilder();
        for (int shift = LONGEST * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            char character = (char) (id >>> shift & 0xFF);
            if (character != 0 || !code.isEmpty()) {
                code.append(character);
            }
        }
        return code.toString().matches("[A-Z0-9]{1,3}") ? Optional.of(code.toString()) : Optional.empty();
    }
}
