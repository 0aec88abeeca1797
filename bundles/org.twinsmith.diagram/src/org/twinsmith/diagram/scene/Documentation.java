package org.twinsmith.diagram.scene;

import org.eclipse.emf.ecore.EObject;

/** Finds the doc comment of a model element; the language implements it, because comments are text, not model. */
@FunctionalInterface
public interface Documentation {
    /** Knows no comments. */
    Documentation NONE = element -> "";

    /** The comment's text, or empty. */
    String of(EObject element);
}
