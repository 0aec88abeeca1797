package org.twinsmith.compile;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.model.SourceText;

/** Asks for each element of a model once: the members of a family have the text of one declaration. */
final class RememberedText implements SourceText {
    private final SourceText text;
    private final Map<EObject, Place> places = new IdentityHashMap<>();
    private final Map<EObject, String> texts = new IdentityHashMap<>();
    private final Map<EObject, String> documentation = new IdentityHashMap<>();

    RememberedText(SourceText text) {
        this.text = text;
    }

    @Override
    public Place place(EObject element) {
        return places.computeIfAbsent(element, text::place);
    }

    @Override
    public String text(EObject element) {
        return texts.computeIfAbsent(element, text::text);
    }

    @Override
    public String documentation(EObject declaration) {
        return documentation.computeIfAbsent(declaration, text::documentation);
    }
}
