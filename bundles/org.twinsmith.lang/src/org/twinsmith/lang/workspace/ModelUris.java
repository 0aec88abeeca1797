package org.twinsmith.lang.workspace;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/** The URI of each text of a model: it holds the path as the user knows it, and nothing can be opened by it. */
public final class ModelUris {
    private static final String SUFFIX = ".twin";

    private ModelUris() {
    }

    static URI of(String path) {
        return URI.createURI("twin:/" + URI.encodeSegment(path, false) + SUFFIX);
    }

    /** The path of the text in which an element stands; for the library, of which no file can lie beside, its URI. */
    public static String path(EObject element) {
        URI uri = element.eResource().getURI();
        String last = URI.decode(uri.lastSegment());
        return "twin".equals(uri.scheme()) && last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length())
                : uri.toString();
    }
}
