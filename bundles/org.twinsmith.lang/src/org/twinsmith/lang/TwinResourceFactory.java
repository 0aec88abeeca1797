package org.twinsmith.lang;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;

/**
 * Makes resources of {@code .twin} files inside OSGi for editors that know EMF only: plugin.xml names it. The language is set up
 * when the first file is opened; from then on EMF's registry knows the language's own factory.
 */
public final class TwinResourceFactory implements Resource.Factory {

    private static final class Language {
        private static final IResourceFactory FACTORY = new TwinStandaloneSetup().createInjectorAndDoEMFRegistration()
                .getInstance(IResourceFactory.class);
    }

    @Override
    public Resource createResource(URI uri) {
        return Language.FACTORY.createResource(uri);
    }
}
