package org.twinsmith.lang.diagnostics;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.resource.XtextResource;

/** The doc comments of declarations. */
public final class Documentation {
    private Documentation() {
    }

    /** The comment before a declaration, without its marks; empty where there is none. */
    public static String of(EObject declaration) {
        if (!(declaration.eResource() instanceof XtextResource resource)) {
            return "";
        }
        String text = resource.getResourceServiceProvider().get(IEObjectDocumentationProvider.class)
                .getDocumentation(declaration);
        return text == null ? "" : text.strip();
    }
}
