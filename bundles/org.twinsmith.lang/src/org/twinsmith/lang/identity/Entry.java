package org.twinsmith.lang.identity;

import java.util.List;
import org.eclipse.emf.ecore.EClass;

/**
 * An element that is known by a key, with those inside of it.
 *
 * @param key what tells it from its siblings, @param fragment its way from the file, @param inner in the order of the text
 */
record Entry(String key, EClass kind, String fragment, List<Entry> inner) {
}
