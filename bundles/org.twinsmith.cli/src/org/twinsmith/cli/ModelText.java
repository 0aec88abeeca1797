package org.twinsmith.cli;

import org.eclipse.emf.ecore.EObject;

import org.twinsmith.compile.SourceText;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.diagnostics.Places;

/** What the compiler wants to know of the text that a model was read from. */
record ModelText(LoadedModel model) implements SourceText {
    @Override
    public Place place(EObject element) {
        return model.place(element);
    }

    @Override
    public String text(EObject element) {
        return Places.text(element).replaceAll("\\s+", " ");
    }

    @Override
    public String documentation(EObject declaration) {
        return Documentation.of(declaration);
    }
}
