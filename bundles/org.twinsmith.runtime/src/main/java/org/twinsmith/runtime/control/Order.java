package org.twinsmith.runtime.control;

import java.util.LinkedHashMap;
import java.util.Map;

import org.twinsmith.opcua.address.Endpoint;

/**
 * Who wants a value written or a method called, and why.
 *
 * @param who the user's name, as the system has it
 * @param role as which of the model's roles; empty for none
 * @param why the reason, in the user's words
 */
public record Order(String who, String role, String why) {
    /** What every record of it begins with. */
    Map<String, Object> facts(String event, Endpoint endpoint) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("event", event);
        facts.put("who", who);
        facts.put("role", role);
        facts.put("why", why);
        facts.put("endpoint", endpoint.toString());
        return facts;
    }
}
