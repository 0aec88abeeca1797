package org.twinsmith.compile;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Place;

/** Where model elements stand in the text; the caller knows, because only it knows how the model was read. */
public interface SourceText {
    /** The place of an element, or {@link Place#NOWHERE}. */
    Place place(EObject element);

    /** The element as it is written, on one line. */
    String text(EObject element);

    /** The doc comment of a declaration without its marks, or empty. */
    String documentation(EObject declaration);
}
