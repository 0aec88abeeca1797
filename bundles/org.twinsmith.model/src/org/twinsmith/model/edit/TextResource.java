package org.twinsmith.model.edit;

import java.io.IOException;
import java.util.List;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Expression;

/** A resource whose elements come from a text and are saved as edits of it. The language implements it, for editors that know EMF only. */
public interface TextResource {

    /**
     * Reads an expression as it would stand in this file. Its names are not resolved; they are when the file is read again.
     *
     * @throws org.twinsmith.core.diagnostic.DiagnosticException where the text is no expression
     */
    Expression expression(String text);

    /** An expression as it is written, or would be. */
    String text(Expression expression);

    /** Whether a text is a name: no word that the language keeps for itself, and nothing but letters, digits and underscores. */
    boolean isName(String text);

    /** The types of which there can be instances: those of the files loaded with this one, then those of the library. */
    List<ComponentType> types();

    /** Whether the text that lies at the resource's URI now follows the grammar. */
    boolean parsesOnDisk() throws IOException;
}
