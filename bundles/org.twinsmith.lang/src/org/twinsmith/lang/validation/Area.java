package org.twinsmith.lang.validation;

import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/** The rules of one area of the language. */
interface Area {
    /** Checks what concerns the file as a whole. */
    default void file(TwinFile file) {
    }

    /** Checks one element of the file and what it contains. */
    void element(Element element);
}
