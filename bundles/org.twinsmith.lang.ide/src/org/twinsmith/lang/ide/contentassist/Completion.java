package org.twinsmith.lang.ide.contentassist;

/**
 * Something that may be written.
 *
 * @param text what is inserted
 * @param prefix what is already typed in front of the place, and replaced
 * @param description role, type and unit, or empty
 * @param documentation a doc comment, or empty
 * @param template the text with gaps written {@code ${1:name}}; empty for one without gaps
 */
public record Completion(String text, String prefix, String description, String documentation, String template) {

    /** A text without gaps. */
    public Completion(String text, String prefix, String description, String documentation) {
        this(text, prefix, description, documentation, "");
    }
}
