package org.twinsmith.model;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Place;

/** Where model elements stand in the text: known to whoever read the model, told to whoever explains what it found in it. */
public interface SourceText {
    /** The place of an element, or {@link Place#NOWHERE}. */
    Place place(EObject element);

    /** The element as it is written, on one line. */
    String text(EObject element);

    /** The doc comment of a declaration without its marks, or empty. */
    String documentation(EObject declaration);
}
