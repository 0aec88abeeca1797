package org.twinsmith.ui.language;

import org.twinsmith.lang.ide.navigation.Lenses.Lens;

/**
 * Something that the command line can do with a declaration of a model.
 *
 * @param lens what is done, and with which declaration
 * @param signature the declaration on one line: kind, name and subject
 * @param documentation its doc comment as plain text, empty where there is none
 */
public record Task(Lens lens, String signature, String documentation) {
}
