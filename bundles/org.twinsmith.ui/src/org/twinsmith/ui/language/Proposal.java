package org.twinsmith.ui.language;

/**
 * Something that may be written at the place asked about.
 *
 * @param text what is inserted, and what the list shows
 * @param description role, type and unit, empty where there is nothing to say
 * @param documentation plain text for the window beside the list, empty where there is none
 * @param prefix what is already typed and gets replaced, ending at the place asked about
 */
public record Proposal(String text, String description, String documentation, String prefix) {
}
