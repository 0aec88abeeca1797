package org.twinsmith.runtime.control;

/**
 * Who wants a value written, and why.
 *
 * @param who the user's name, as the system has it
 * @param role as which of the model's roles; empty for none
 * @param why the reason, in the user's words
 */
public record Order(String who, String role, String why) {
}
