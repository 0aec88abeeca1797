package org.twinsmith.runtime.control;

import java.util.LinkedHashMap;
import java.util.Map;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/**
 * Who wants a value written or a method called, and why.
 *
 * @param who the user's name, as the system has it
 * @param role as which of the model's roles; empty for none
 * @param why the reason, in the user's words
 */
public record Order(String who, String role, String why) {
    /**
     * Holds the order back where somebody else has to give it.
     *
     * @param required the role that may; empty where anybody may
     * @param what is written or called
     * @throws DiagnosticException {@code NOT_ARMED}
     */
    void requireRole(String required, String what, Place place) {
        if (!required.isEmpty() && !required.equals(role)) {
            throw new DiagnosticException(Diagnostic.error(Code.NOT_ARMED, what + " is armed by " + required
                    + (role.isEmpty() ? "" : ", not by " + role), "if you are, say --as " + required, place));
        }
    }

    /** What every record of it begins with. */
    Map<String, Object> facts(String event, String endpoint) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("event", event);
        facts.put("who", who);
        facts.put("role", role);
        facts.put("why", why);
        facts.put("endpoint", endpoint);
        return facts;
    }
}
