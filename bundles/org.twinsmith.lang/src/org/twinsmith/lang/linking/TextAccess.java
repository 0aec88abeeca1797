package org.twinsmith.lang.linking;

import java.util.List;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;

/** What editors ask of a file that work on its elements and know no text. */
public interface TextAccess {

    /**
     * The text of a file as its elements are now, with as little difference to the text it was read from as possible.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where that cannot be written, or might destroy something
     */
    String write(TwinResource file);

    /**
     * Reads an expression, without resolving its names.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where the text is none
     */
    Expression expression(String text);

    /** Whether a text is a name. */
    boolean isName(String text);

    /** The types of which there can be instances: those of the files loaded with this one, then those of the library. */
    List<ComponentType> types(TwinResource file);
}
