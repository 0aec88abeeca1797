package org.twinsmith.lang.ide.navigation;

import org.twinsmith.core.diagnostic.Place;

/** Where a name is declared. */
public sealed interface Declared {

    /** In a file of the model. @param place the name */
    record InModel(Place place) implements Declared {
    }

    /**
     * In the library, which stands in no file of the user.
     *
     * @param name of the library's file, such as {@code fluid.twin}
     * @param text all of it
     * @param offset 0-based offset of the declared name
     * @param length its length
     */
    record InLibrary(String name, String text, int offset, int length) implements Declared {
    }
}
